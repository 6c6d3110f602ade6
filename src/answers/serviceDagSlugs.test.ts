import { expect, test } from 'vitest'
import { serviceDagSlugs } from './serviceDagSlugs'

const service = (name: string, kind: 'each' | 'one', enabled = true) => ({
  enabled,
  name,
  dags: { kind },
  pipelines: [{ type: 'metadata' }],
})

test('one DAG is named after its service, apart from other DAGs and from files of pipelines', () => {
  expect(
    serviceDagSlugs([
      service('Orders', 'one'),
      service('orders', 'one'),
      service('shop', 'each'),
      service('shop metadata', 'one'),
      service('orders', 'one', false),
    ]),
  ).toEqual(['orders', 'orders_2', undefined, 'shop_metadata_2', undefined])
})
