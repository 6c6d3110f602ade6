import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { bundleOf } from '../../testing/bundleOf'

async function dagFor(server: string): Promise<string | undefined> {
  const [service] = EXAMPLES.virtualenv.services
  const { files } = await bundleOf({
    ...EXAMPLES.virtualenv,
    openmetadata: { ...EXAMPLES.virtualenv.openmetadata, server },
    services: [{ ...service, connection: { kind: 'stored' } }],
  })
  return files.find(({ path }) => path.endsWith('.py') && path.startsWith('dags/'))?.text
}

test('requirements that are a lock say that nothing is left open, and others that they are none', async () => {
  const locked = await dagFor('1.12.14')
  expect(locked).toContain('# What the worker installs for each run: nothing of it is left to the day of the run.')
  expect(locked).toMatch(/^ {4}"cachetools==\S+",$/m)

  const open = await dagFor('2.0.99')
  expect(open).toContain('# What the worker installs for each run. Not a lock: pip chooses what is not named here.')
  expect(open).toContain('REQUIREMENTS = [\n    "openmetadata-ingestion[redshift]==2.0.99.0",\n    "dbt-core<1.12",\n]')
})
