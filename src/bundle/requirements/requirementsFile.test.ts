import { expect, test } from 'vitest'
import { environmentLock } from '../../advice/lockChoices'
import { EXAMPLES } from '../../answers/examples'
import { ingestionVersionFor } from '../../catalog/ingestionVersion'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'

/** What MWAA's images search each line of requirements.txt for before they add Airflow's constraints. */
const MWAA_FINDS = /-c |--constraint /

async function requirementsOf(raw: unknown): Promise<string | undefined> {
  const { files } = await bundleOf(raw)
  return files.find(({ path }) => path === 'requirements.txt')?.text
}

const { server: SERVER } = EXAMPLES.python.openmetadata
const INGESTION = ingestionVersionFor(SERVER)

/** The lock that the requirements of the PythonOperator example are written from. */
async function lockOfExample() {
  const { answers } = await bundleOf(EXAMPLES.python)
  const catalog = await loadCatalog(answers.environment.release, SERVER)
  const choice = environmentLock(answers, catalog)
  if (choice.kind !== 'locked') throw new Error(`The PythonOperator example has no lock: ${choice.kind}`)
  return { ...choice, essential: catalog.environment?.essential ?? new Map<string, string>() }
}

const asked = (text: string | undefined) => text?.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

test('MWAA finds the constraint opt-out, and pip is given no constraint', async () => {
  const text = await requirementsOf(EXAMPLES.python)
  expect(text).toMatch(MWAA_FINDS)
  expect(asked(text)?.[0]).toBe(`openmetadata-ingestion[redshift]==${INGESTION}`)
})

test('every package is pinned, each once, and none that MWAA holds itself', async () => {
  const lines = asked(await requirementsOf(EXAMPLES.python)) ?? []
  const pins = lines.slice(1).map((line) => /^([a-z0-9-]+)==(\S+)(?: {2}#|$)/.exec(line)?.[1] ?? line)
  const { pins: locked, essential } = await lockOfExample()
  const expected = [...locked.keys()].filter((name) => !essential.has(name))
  expect(expected).not.toEqual([])
  expect(pins.toSorted()).toEqual(expected.toSorted())
  for (const held of ['apache-airflow', 'sqlalchemy', 'flask', 'celery', 'gunicorn']) expect(pins).not.toContain(held)
})

test('a pin that moved says from where and who asks for it', async () => {
  const lines = (await requirementsOf(EXAMPLES.python))?.split('\n')
  const { moved } = (await lockOfExample()).lock
  expect([...moved.keys()]).not.toEqual([])
  for (const [name, { from, to, because }] of moved)
    expect(lines).toContain(`${name}==${to}  # was ${from}: ${because}`)
})

test("SQLAlchemy 2 releases keep the image's opentelemetry", async () => {
  const text = await requirementsOf(SCENARIOS['python-3.2.1-openmetadata-1.13'])
  expect(text).not.toMatch(/^opentelemetry-(?!\S+==1\.41\.0|semantic-conventions==0\.62b0|\S*==0\.)/m)
})

test('virtualenv is asked for only where the image lacks it, under the constraints MWAA adds by itself', async () => {
  const old = await requirementsOf(SCENARIOS['virtualenv-2.8.1'])
  expect(asked(old)).toEqual(['virtualenv==20.25.0'])
  expect(old).not.toMatch(MWAA_FINDS)
  expect(await requirementsOf(SCENARIOS['virtualenv-2.11.0-plugin'])).toBeUndefined()
})

test('ECS needs nothing installed', async () => {
  expect(await requirementsOf(EXAMPLES.ecs)).toBeUndefined()
})

test('the lines of one’s own stand first, unchanged, and the opt-out is found below', async () => {
  const own = '# mine\n\nnumpy>=1   # why\n-f ./wheels'
  const text = await requirementsOf({
    ...EXAMPLES.python,
    environment: { ...EXAMPLES.python.environment, ownRequirements: own },
  })
  expect(text?.startsWith(`${own}\n\n`)).toBe(true)
  expect(text).toMatch(MWAA_FINDS)
  expect(asked(text)).toContain(`openmetadata-ingestion[redshift]==${INGESTION}`)
})

test('a pipeline adds its own extra, and never the airflow one', async () => {
  const text = await requirementsOf({
    ...EXAMPLES.python,
    services: [
      { name: 'a', connector: 'Airflow', pipelines: [{ type: 'metadata' }] },
      { name: 'b', connector: 'Snowflake', pipelines: [{ type: 'autoClassification' }] },
    ],
  })
  expect(asked(text)).toContain(`openmetadata-ingestion[pii-processor,snowflake]==${INGESTION}`)
  expect(text).toMatch(/^snowflake-connector-python==\d/m)
})
