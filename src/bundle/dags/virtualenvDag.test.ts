import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { curesFor } from '../../catalog/cures'
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
  const locked = await dagFor(EXAMPLES.virtualenv.openmetadata.server)
  expect(locked).toContain('# What the worker installs for each run: nothing of it is left to the day of the run.')
  expect(locked).toMatch(/^ {4}"cachetools==\S+",$/m)

  const open = await dagFor('2.0.99')
  expect(open).toContain('# What the worker installs for each run. Not a lock: pip chooses what is not named here.')
  const listed = /^REQUIREMENTS = \[\n([^\]]*(?:\[[^\]]*\][^\]]*)*)\]$/m.exec(open ?? '')?.[1]
  const requirements = listed
    ?.trim()
    .split('\n')
    .map((line) => JSON.parse(line.trim().replace(/,$/, '')))
  expect(requirements?.[0]).toBe('openmetadata-ingestion[redshift]==2.0.99.0')
  // Beside it stand only cures, which are few and no lock.
  const cures = curesFor('2.0.99.0', { python: '3.12', extras: ['redshift'], pipelines: ['metadata'] })
  expect(requirements?.slice(1)).toEqual(cures.map(({ requirement }) => requirement))
})
