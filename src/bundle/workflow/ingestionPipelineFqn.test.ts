import { expect, test } from 'vitest'
import { ingestionPipelineFqn } from './ingestionPipelineFqn'

const nameOf = (name: string, type: 'metadata' | 'TestSuite', options = {}) => {
  const pipeline = { type, options, schedule: null, retries: 0, retryDelaySeconds: 300, timeoutMinutes: 60 }
  return ingestionPipelineFqn(
    {
      enabled: true,
      name,
      connector: 'Mysql',
      connection: { kind: 'stored' },
      pipelines: [pipeline],
      dags: { kind: 'each' },
    },
    pipeline,
    'its_slug',
  )
}

/** As `metadata.utils.fqn.quote_name` of 1.3.4.0 to 2.0.7.0 writes the service's part. */
test.each([
  ['shop', 'shop.its_slug'],
  ['my.shop', '"my.shop".its_slug'],
  ['a shop-1', 'a shop-1.its_slug'],
])('the runs of %s are told to %s', (name, fqn) => expect(nameOf(name, 'metadata')).toBe(fqn))

test('a test suite lives under its table, whose name is taken as it is', () => {
  const entityFullyQualifiedName = '"my.shop".db.public.orders'
  expect(nameOf('my.shop', 'TestSuite', { entityFullyQualifiedName })).toBe(
    '"my.shop".db.public.orders.testSuite.its_slug',
  )
})
