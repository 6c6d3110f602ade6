import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { EXAMPLES } from '../../answers/examples'
import { bundleOf } from '../../testing/bundleOf'

async function sourceOf(server: string, connector: string, type: 'dbt' | 'metadata', config: Record<string, unknown>) {
  const options = { dbtConfigSource: { dbtConfigType: 'local', dbtManifestFilePath: '/tmp/manifest.json' } }
  const { files } = await bundleOf({
    ...EXAMPLES.ecs,
    openmetadata: { ...EXAMPLES.ecs.openmetadata, server },
    services: [
      {
        name: 'shop',
        connector,
        connection: { kind: 'described', config },
        pipelines: [{ type, ...(type === 'dbt' && { options }) }],
      },
    ],
  })
  return parse(files.find(({ path }) => path.endsWith('.yaml') && path.startsWith('dags/'))?.text ?? '').source
}

test.each(['1.6.13', EXAMPLES.ecs.openmetadata.server])(
  'dbt of %s has no connection, because its name is a database service’s',
  async (server) => {
    const source = await sourceOf(server, 'Dbt', 'dbt', {})
    expect(source).toMatchObject({ type: 'dbt', serviceName: 'shop' })
    expect(source).not.toHaveProperty('serviceConnection')
  },
)

test('a described connection stands in the config', async () => {
  const source = await sourceOf(EXAMPLES.ecs.openmetadata.server, 'SQLite', 'metadata', { databaseMode: ':memory:' })
  expect(source.serviceConnection.config).toEqual({ type: 'SQLite', databaseMode: ':memory:' })
})
