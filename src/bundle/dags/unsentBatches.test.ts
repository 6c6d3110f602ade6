import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { compareVersions } from '../../catalog/compareVersions'
import { openmetadataLines } from '../../catalog/openmetadataReleases'
import { sendsBatches } from '../../catalog/pipelines'
import { bundleOf } from '../../testing/bundleOf'

const FUNCTION = 'def fail_on_unsent_batches(client):'
const WATCHED = `    with fail_on_unsent_batches(workflow.metadata):
        try:
            workflow.execute()
            workflow.raise_from_status()
        finally:
            workflow.stop()
`

/** The worker's own Python takes 1.13 and later from Airflow 3.2.1 on only, and earlier lines before that. */
function releaseFor(kind: 'python' | 'virtualenv' | 'ecs', server: string): string {
  const needsNew = kind === 'python' && compareVersions(server, '1.13') >= 0
  return needsNew ? '3.2.1' : EXAMPLES[kind].environment.release
}

async function dagOf(kind: 'python' | 'virtualenv' | 'ecs', server: string, one = false): Promise<string> {
  const [service] = EXAMPLES[kind].services
  const types = one ? (['metadata', 'lineage', 'profiler'] as const) : (['metadata'] as const)
  const { files } = await bundleOf({
    ...EXAMPLES[kind],
    environment: { ...EXAMPLES[kind].environment, release: releaseFor(kind, server) },
    openmetadata: { ...EXAMPLES[kind].openmetadata, server },
    services: [
      {
        ...service,
        connection: { kind: 'stored' },
        ...(one ? { dags: { kind: 'one', schedule: null } } : {}),
        pipelines: types.map((type) => ({ type })),
      },
    ],
  })
  return files.find(({ path }) => path.startsWith('dags/') && path.endsWith('.py'))?.text ?? ''
}

const count = (text: string, part: string) => text.split(part).length - 1

test('lines from 1.11 on send batches, and earlier lines do not', () => {
  const [first, ...rest] = openmetadataLines.filter(sendsBatches)
  expect(first).toBe('1.11')
  expect(rest).toEqual(expect.arrayContaining(['1.12', '1.13', '2.0']))
  expect(openmetadataLines.filter((line) => !sendsBatches(line))).toContain('1.10')
})

describe.each(['python', 'virtualenv'] as const)('a task fails if a batch was not sent: %s', (kind) => {
  test.each(['1.11.4', '1.12.14', '1.13.6', '2.0.6', '2.0.99'])(
    'server %s: the workflow runs under watch',
    async (server) => {
      const text = await dagOf(kind, server)
      expect(count(text, FUNCTION)).toBe(1)
      expect(text).toContain(WATCHED)
    },
  )

  test.each(['1.6.13', '1.10.14'])('server %s: the DAG has no code for it', async (server) => {
    const text = await dagOf(kind, server)
    expect(text).toContain('workflow.raise_from_status()')
    expect(text).not.toMatch(/unsent|contextmanager/)
  })
})

test('tasks of one DAG share the function, except in virtualenvs, where each callable contains it', async () => {
  const shared = await dagOf('python', '1.12.14', true)
  expect([count(shared, FUNCTION), count(shared, WATCHED)]).toEqual([1, 3])
  const alone = await dagOf('virtualenv', '1.12.14', true)
  expect([count(alone, `    ${FUNCTION}`), count(alone, WATCHED)]).toEqual([3, 3])
})

test('a DAG for Fargate has none, because the image runs the workflow', async () => {
  expect(await dagOf('ecs', '1.12.14')).not.toContain('unsent')
})
