import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'

/** What MWAA's images search each line of requirements.txt for before they add Airflow's constraints. */
const MWAA_FINDS = /-c |--constraint /

async function requirementsOf(raw: unknown): Promise<string | undefined> {
  const { files } = await bundleOf(raw)
  return files.find(({ path }) => path === 'requirements.txt')?.text
}

const asked = (text: string | undefined) => text?.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

test('MWAA finds the constraint opt-out, and pip is given no constraint', async () => {
  const text = await requirementsOf(EXAMPLES.python)
  expect(text).toMatch(MWAA_FINDS)
  expect(asked(text)).toEqual(['openmetadata-ingestion[redshift]==1.12.14.2', 'dbt-core<1.12', 'cachetools'])
})

test("SQLAlchemy 2 releases keep the image's opentelemetry", async () => {
  expect(asked(await requirementsOf(SCENARIOS['python-3.2.1-openmetadata-1.13']))).toEqual([
    'openmetadata-ingestion[redshift]==1.13.6.3',
    'dbt-core<1.12',
    'opentelemetry-api==1.41.0',
    'opentelemetry-sdk==1.41.0',
  ])
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
  expect(asked(text)).toContain('openmetadata-ingestion[redshift]==1.12.14.2')
})

test('a pipeline adds its own extra, and never the airflow one', async () => {
  const text = await requirementsOf({
    ...EXAMPLES.python,
    services: [
      { name: 'a', connector: 'Airflow', pipelines: [{ type: 'metadata' }] },
      { name: 'b', connector: 'Snowflake', pipelines: [{ type: 'autoClassification' }] },
    ],
  })
  expect(asked(text)).toContain('openmetadata-ingestion[pii-processor,snowflake]==1.12.14.2')
  expect(asked(text)).toContain('snowflake-connector-python>=3.13')
})
