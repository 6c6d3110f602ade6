import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../advice/checkAnswers'
import type { AnswersInput } from '../../answers/answers'
import { EXAMPLES } from '../../answers/examples'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { SCENARIOS } from '../../testing/scenarios'
import { bundleNotices } from '../bundleNotices'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { generateBundle } from '../generateBundle'
import { ecsDocuments } from '../iam/ecsDocuments'
import { type BundlePlan, planBundle } from '../plan/bundlePlan'
import { pascalKeys } from './pascalKeys'
import { stackTemplate } from './stackTemplate'
import type { Resources } from './template'
import { TEMPLATE_PATH, templateFile } from './templateFile'

async function planOf(raw: AnswersInput, approach: object = {}): Promise<BundlePlan> {
  const catalog = await loadCatalog('3.0.6', '1.12.14')
  const { answers } = checkAnswers({ ...raw, approach: { ...raw.approach, ...approach } }, catalog)
  if (answers === undefined) throw new Error('answers are wrong')
  return planBundle(answers, catalog)
}

const resourcesOf = (plan: BundlePlan) => stackTemplate(plan).Resources as Resources

const withPatterns = (service: string, excludes: string[]) => ({
  name: service,
  connector: 'Postgres',
  pipelines: [{ type: 'metadata' as const, options: { schemaFilterPattern: { excludes } } }],
})

const long = (name: string, count = 20) => withPatterns(name, Array<string>(count).fill('x'.repeat(500)))

const textsAt = (plan: BundlePlan, path: string) =>
  generateBundle(plan.answers, plan.catalog).find((file) => file.path === path)?.text ?? ''

describe('a stack', () => {
  test.each(['ecs-2.2.2', 'ecs-2.7.2-china', 'ecs-3.0.6', 'ecs-2.11.2-long-config'])(
    'holds the documents that commands would take from files: %s',
    async (scenario) => {
      const plan = await planOf(SCENARIOS[scenario] as AnswersInput, { setup: 'cloudformation' })
      const resources = resourcesOf(plan)
      const documents = ecsDocuments(plan)
      expect(resources.TaskExecutionPolicy?.Properties.PolicyDocument).toEqual(documents['task-execution-role-policy'])
      expect(resources.TaskPolicy?.Properties.PolicyDocument).toEqual(documents['task-role-policy'])
      expect(resources.MwaaPolicy?.Properties.PolicyDocument).toEqual(documents['mwaa-execution-role-policy'])
      expect(resources.TaskRole?.Properties.AssumeRolePolicyDocument).toEqual(documents['ecs-tasks-trust-policy'])
      const roles = {
        ExecutionRoleArn: { 'Fn::GetAtt': ['TaskExecutionRole', 'Arn'] },
        TaskRoleArn: { 'Fn::GetAtt': ['TaskRole', 'Arn'] },
      }
      const made = Object.values(resources).filter(({ Type }) => Type === 'AWS::ECS::TaskDefinition')
      expect(made.map(({ Properties }) => Properties)).toEqual(
        taskDefinitions(plan).map(({ document }) => ({ ...(pascalKeys(document) as object), ...roles })),
      )
    },
  )

  test('is the only place where those documents stand', async () => {
    const paths = generateBundle((await planOf(EXAMPLES.ecs)).answers, (await planOf(EXAMPLES.ecs)).catalog).map(
      ({ path }) => path,
    )
    expect(paths.filter((path) => /^(?:ecs|iam)\//.test(path))).toEqual([
      TEMPLATE_PATH,
      'iam/mwaa-airflow-logs-policy.json',
      'iam/mwaa-trust-policy.json',
    ])
  })

  test('names the role of the environment without its path', async () => {
    expect(resourcesOf(await planOf(EXAMPLES.ecs)).MwaaPolicy?.Properties.Roles).toEqual(['platform-airflow-execution'])
  })

  test('makes nothing that exists', async () => {
    const taskRole = 'arn:aws:iam::123456789012:role/data/ingestion'
    const plan = await planOf(EXAMPLES.ecs, { existingCluster: true, taskRole })
    const resources = resourcesOf(plan)
    expect(Object.keys(resources)).not.toContain('Cluster')
    expect(Object.keys(resources)).not.toContain('TaskRole')
    expect(resources.TaskPolicy?.Properties.Roles).toEqual(['ingestion'])
    expect(resources.TaskDefinition?.Properties.TaskRoleArn).toBe(taskRole)
    expect(stackTemplate(plan).Outputs).toMatchObject({
      ClusterArn: { Value: 'arn:aws:ecs:us-east-2:123456789012:cluster/openmetadata-ingestion' },
      TaskRoleArn: { Value: taskRole },
    })
  })

  test('makes one role where one name serves for both, with both policies', async () => {
    const resources = resourcesOf(await planOf(EXAMPLES.ecs, { taskRole: 'one', taskExecutionRole: 'one' }))
    expect(Object.values(resources).filter(({ Type }) => Type === 'AWS::IAM::Role')).toHaveLength(1)
    expect(resources.TaskPolicy?.Properties.Roles).toEqual(resources.TaskExecutionPolicy?.Properties.Roles)
    expect(resources.TaskPolicy?.Properties.PolicyName).not.toBe(resources.TaskExecutionPolicy?.Properties.PolicyName)
  })

  test('keeps the revision that DAGs hold on to, and no other', async () => {
    const held = resourcesOf(await planOf(EXAMPLES.ecs, { revision: 2 }))
    expect(held.TaskDefinition?.UpdateReplacePolicy).toBe('Retain')
    expect(resourcesOf(await planOf(EXAMPLES.ecs)).TaskDefinition?.UpdateReplacePolicy).toBeUndefined()
  })

  test('tells long configs apart whatever their names are made of', async () => {
    const names = ['a_1', 'a1', 'a x1', 'ax1', 'a n1', 'an_1', 'x']
    const plan = await planOf({ ...EXAMPLES.ecs, services: names.map((name) => long(name)) })
    const ids = Object.keys(resourcesOf(plan)).filter((id) => id.startsWith('TaskDefinition'))
    expect(ids).toHaveLength(names.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{1,255}$/)
  })
})

describe('the text of a template', () => {
  test('has no dynamic reference in it that a person typed', async () => {
    const plan = await planOf({
      ...EXAMPLES.ecs,
      services: [withPatterns('a', ['{{resolve:ssm:/theirs}}', 'x'.repeat(9_000)])],
    })
    const { text } = templateFile(plan)
    expect(text).not.toContain('{{resolve:')
    expect(text).toContain('\\"{\\\\x7bresolve:ssm:/theirs}}\\"')
  })

  test('is ASCII', async () => {
    const plan = await planOf({ ...EXAMPLES.ecs, services: [withPatterns('a', ['žluťoučký 🦆', 'x'.repeat(9_000)])] })
    expect(templateFile(plan).text).toMatch(/^\p{ASCII}+$/u)
    expect(templateFile(plan).text).toContain('\\U0001f986')
  })

  test('goes through the bucket when it is too large to be sent, and the undo empties that', async () => {
    const small = await planOf({ ...EXAMPLES.ecs, services: [long('a')] })
    const large = await planOf({ ...EXAMPLES.ecs, services: ['a', 'b', 'c', 'd'].map((name) => long(name)) })
    expect(textsAt(small, 'README.md')).not.toContain('--s3-bucket')
    expect(textsAt(large, 'README.md')).toContain(
      '--s3-bucket platform-airflow-dags \\\n  --s3-prefix openmetadata-ingestion-platform-airflow',
    )
    expect(textsAt(large, 'README.md')).toContain(
      'aws s3 rm s3://platform-airflow-dags/openmetadata-ingestion-platform-airflow/ --recursive',
    )
  })

  test('is refused when CloudFormation cannot take it from a bucket either', async () => {
    const services = Array.from({ length: 20 }, (_, index) => long(`service_${index}`, 105))
    const plan = await planOf({ ...EXAMPLES.ecs, services })
    expect(bundleNotices(plan.answers, plan.catalog)).toContainEqual(
      expect.objectContaining({ severity: 'error', path: 'approach.setup' }),
    )
    const byCommands = await planOf({ ...EXAMPLES.ecs, services }, { setup: 'commands' })
    expect(
      bundleNotices(byCommands.answers, byCommands.catalog).filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })
})
