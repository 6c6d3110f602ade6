import { expect, test } from 'vitest'
import { pipelineSlugs } from './pipelineSlugs'
import { slug } from './slug'

const LONG = 'reporting '.repeat(12)

test.each([
  ['Orders DB', 'orders_db'],
  ['  Größe (EU) ', 'gro_e_eu'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['倉庫', 'service'],
])('%s is %s', (name, expected) => expect(slug(name)).toBe(expected))

test('two long names that begin alike have different slugs of valid characters and length', () => {
  const slugs = ['north', 'south'].map((region) => slug(`${LONG}${region}`))
  expect(new Set(slugs).size).toBe(2)
  for (const each of slugs) expect(each).toMatch(/^(?!.{81})[a-z0-9]+(?:_[a-z0-9]+)*$/)
})

test('a service with a long name keeps its file names when another service is removed', () => {
  const service = (region: string) => ({ enabled: true, name: `${LONG}${region}`, pipelines: [{ type: 'metadata' }] })
  expect(pipelineSlugs([service('north'), service('south')])[1]).toEqual(pipelineSlugs([service('south')])[0])
})
