import { expect, test } from 'vitest'
import { copyService } from './copyService'
import { suggestedSecret } from './suggestedSecret'

const described = (name: string) => ({
  name,
  connector: 'Redshift',
  connection: {
    kind: 'described',
    config: {
      username: name,
      authType: { password: { secret: `/openmetadata/${name}/password` } },
      sslConfig: { caCertificate: { secret: 'shared/ca' } },
    },
  },
  pipelines: [
    {
      type: 'dbt',
      options: {
        dbtConfigSource: { dbtCloudAuthToken: { secret: `/openmetadata/${name}/dbtConfigSource/dbtCloudAuthToken` } },
      },
    },
  ],
})

test('secrets suggested from the name follow it, others and other texts stay', () => {
  const copy = copyService(described('redshift_prod'), ['redshift_prod'])
  expect(copy).toEqual({
    name: 'redshift_prod_2',
    connector: 'Redshift',
    connection: {
      kind: 'described',
      config: {
        username: 'redshift_prod',
        authType: { password: { secret: '/openmetadata/redshift_prod_2/password' } },
        sslConfig: { caCertificate: { secret: 'shared/ca' } },
      },
    },
    pipelines: [
      {
        type: 'dbt',
        options: {
          dbtConfigSource: {
            dbtCloudAuthToken: { secret: suggestedSecret('redshift_prod_2', 'dbtConfigSource.dbtCloudAuthToken') },
          },
        },
      },
    ],
  })
})

test.each([
  ['orders', ['orders'], 'orders_2'],
  ['orders_2', ['orders', 'orders_2'], 'orders_3'],
  ['orders_2', ['orders_2'], 'orders_2_2'],
  ['sales_2024', ['sales_2023', 'sales_2024'], 'sales_2024_2'],
  ['sales_002', ['sales', 'sales_002'], 'sales_002_2'],
  ['Orders', ['Orders', 'orders-2'], 'Orders_3'],
  ['订单', ['订单'], '订单_2'],
  ['x'.repeat(128), ['x'.repeat(128)], `${'x'.repeat(126)}_2`],
  ['x'.repeat(128), ['x'.repeat(128), `${'x'.repeat(126)}_2`], `${'x'.repeat(126)}_3`],
  ['x'.repeat(128), ['x'.repeat(128), `${'X'.repeat(126)}_2`], `${'x'.repeat(126)}_3`],
  ['  ', ['orders'], '  '],
])('%s beside %j is copied as %s', (name, taken, expected) => {
  expect(copyService({ name }, taken).name).toBe(expected)
})

test('what is copied shares nothing with the copy', () => {
  const service = described('orders')
  const copy = copyService(service, ['orders'])
  ;(copy.connection as { config: { username: string } }).config.username = 'other'
  expect(service.connection.config.username).toBe('orders')
})
