import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { loadConnectorLine } from '../../catalog/loadConnectorLine'
import { toFormValues } from '../state/toFormValues'
import { summariseService } from './summariseService'

const line = await loadConnectorLine('1.12')
const summaryOf = (kind: keyof typeof EXAMPLES) => summariseService(0, { values: toFormValues(EXAMPLES[kind]), line })

test('a described connection is told by the titles of its form and by its secrets', () => {
  expect(summaryOf('python')).toEqual({
    name: 'redshift_prod',
    reached:
      'Redshift, connection described here: Username, Auth Configuration Type, Host and Port, Database; ' +
      'secret: /openmetadata/redshift_prod/password',
    pipelines: ['metadata (0 2 * * *; Schema Filter Pattern)', 'lineage (0 4 * * *; Query Log Duration: 2)'],
  })
})

test('of a pipeline only what differs from the defaults is said', () => {
  expect(summaryOf('ecs')).toEqual({
    name: 'snowflake_prod',
    reached: 'Snowflake, connection stored in OpenMetadata',
    pipelines: ['metadata (@daily)', 'usage (30 3 * * *)', 'profiler (0 5 * * sun; stopped after 180 min)'],
  })
  // The option of this example says what OpenMetadata does anyway.
  expect(summaryOf('virtualenv').pipelines).toEqual(['metadata (@daily)'])
})

test('numbers that are still texts count, too, and blanks do not', () => {
  const pipeline = { type: '', schedule: null, retries: '3', retryDelaySeconds: '30', timeoutMinutes: '' }
  expect(summariseService(0, { values: { services: [{ pipelines: [pipeline] }] }, line: undefined })).toEqual({
    name: 'Service 1',
    reached: '–, connection stored in OpenMetadata',
    pipelines: ['– (by hand; 30 s between retries)'],
  })
})

test('in one DAG the schedule is told once', () => {
  const values = toFormValues(EXAMPLES.ecs)
  const [service] = values.services as object[]
  const dags = { kind: 'one', schedule: '0 2 * * *' }
  const { reached, pipelines } = summariseService(0, { values: { ...values, services: [{ ...service, dags }] }, line })
  expect(reached).toBe('Snowflake, connection stored in OpenMetadata, one DAG: 0 2 * * *')
  expect(pipelines).toEqual(['metadata', 'usage', 'profiler (stopped after 180 min)'])
})
