import { expect, test } from 'vitest'
import { pipelineSlugs } from './pipelineSlugs'

const service = (name: string, types: string[], enabled = true) => ({
  enabled,
  name,
  pipelines: types.map((type) => ({ type })),
})

test('names that become one are told apart, also where a number is part of a name', () => {
  expect(
    pipelineSlugs([
      service('Orders DB', ['metadata', 'metadata']),
      service('orders-db', ['metadata', 'lineage']),
      service('Orders DB metadata', ['2']),
    ]),
  ).toEqual([
    ['orders_db_metadata', 'orders_db_metadata_2'],
    ['orders_db_metadata_3', 'orders_db_lineage'],
    ['orders_db_metadata_2_2'],
  ])
})

test('what is switched off takes no name', () => {
  expect(pipelineSlugs([service('a', ['metadata'], false), service('a', ['metadata'])])).toEqual([[], ['a_metadata']])
})
