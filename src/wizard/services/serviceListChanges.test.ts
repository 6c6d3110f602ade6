import { expect, test } from 'vitest'
import { textAt, valueAt } from '../../answers/valueAt'
import { loadConnectorLine } from '../../catalog/loadConnectorLine'
import type { ListedService } from './listedService'
import { copied, moved, removed, restored, switched, withPipeline } from './serviceListChanges'

const line = await loadConnectorLine('1.12')

const list = (...names: string[]): ListedService[] =>
  names.map((name) => ({
    id: name,
    service: { name, enabled: true, connector: 'Redshift', pipelines: [{ type: 'metadata' }] },
  }))
const names = (services: ListedService[]) => services.map(({ service }) => textAt(service, 'name')).join(' ')
const ids = (...chosen: string[]) => new Set(chosen)

test.each<[string, -1 | 1, string[]]>([
  ['b a c d', -1, ['b']],
  ['a b c d', -1, ['a']],
  ['a b c d', -1, ['a', 'b']],
  ['a c d b', -1, ['a', 'c', 'd']],
  ['b a d c', -1, ['b', 'd']],
  ['a c b d', 1, ['b']],
  ['a b c d', 1, ['d', 'c']],
  ['d a b c', 1, ['a', 'b', 'c']],
])('to %s by %i of %j', (after, by, chosen) => {
  expect(names(moved(list('a', 'b', 'c', 'd'), ids(...chosen), by))).toBe(after)
})

test('what is removed comes back where it was, whatever was chosen', () => {
  const before = list('a', 'b', 'c', 'd')
  for (const chosen of [['a'], ['d'], ['b', 'c'], ['a', 'c', 'd'], ['a', 'b', 'c', 'd']]) {
    const { list: after, taken } = removed(before, ids(...chosen))
    expect(after).toHaveLength(4 - chosen.length)
    expect(restored(after, taken)).toEqual(before)
  }
  // Into a shorter list than it was taken from.
  const { taken } = removed(before, ids('d'))
  expect(names(restored(list('x'), taken))).toBe('x d')
})

test('copies stand behind their originals, and none is named as another copy is', () => {
  let made = 0
  const { list: after, copies } = copied(list('orders', 'orders_1', 'events'), ids('orders', 'orders_1'), () => {
    made += 1
    return `new ${made}`
  })
  expect(names(after)).toBe('orders orders_2 orders_1 orders_3 events')
  expect(copies.map(({ id }) => id)).toEqual(['new 1', 'new 2'])
})

test('switching touches the chosen ones only', () => {
  const before = list('a', 'b')
  const after = switched(before, ids('b'), false)
  expect(after.map(({ service }) => service.enabled)).toEqual([true, false])
  expect(after[0]).toBe(before[0])
})

test('a pipeline is added where the connector has it and the service lacks it', () => {
  const [redshift, tableau, both, open, other] = list('redshift', 'tableau', 'both', 'open', 'other') as [
    ListedService,
    ListedService,
    ListedService,
    ListedService,
    ListedService,
  ]
  tableau.service.connector = 'Tableau'
  both.service.pipelines = [{ type: 'metadata' }, { type: 'lineage' }]
  open.service.connector = ''
  const after = withPipeline(
    [redshift, tableau, both, open, other],
    ids('redshift', 'tableau', 'both', 'open'),
    'lineage',
    line,
  )
  const types = after.map(({ service }) =>
    (valueAt(service, 'pipelines') as { type: string }[]).map(({ type }) => type).join(),
  )
  expect(types).toEqual(['metadata,lineage', 'metadata', 'metadata,lineage', 'metadata', 'metadata'])
})
