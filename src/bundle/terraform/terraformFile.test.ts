import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../advice/checkAnswers'
import type { AnswersInput } from '../../answers/answers'
import { EXAMPLES } from '../../answers/examples'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { SCENARIOS } from '../../testing/scenarios'
import { bundleNotices } from '../bundleNotices'
import { generateBundle } from '../generateBundle'
import { planBundle } from '../plan/bundlePlan'

async function made(raw: AnswersInput, approach: object = {}) {
  const catalog = await loadCatalog('3.0.6', '1.12.14')
  const { answers } = checkAnswers({ ...raw, approach: { ...raw.approach, setup: 'terraform', ...approach } }, catalog)
  if (answers === undefined) throw new Error('answers are wrong')
  const files = generateBundle(answers, catalog)
  const text = files.find(({ path }) => path === 'ecs/main.tf')?.text ?? ''
  return { plan: planBundle(answers, catalog), paths: files.map(({ path }) => path), text, answers, catalog }
}

const resources = (text: string) =>
  [...text.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, name]) => `${type}.${name}`)

describe('a configuration of Terraform', () => {
  test.each(['ecs-2.2.2', 'ecs-2.7.2-china', 'ecs-3.0.6', 'ecs-2.11.2-long-config'])(
    'reads every document of its bundle that commands would take, and no other: %s',
    async (scenario) => {
      const { text, paths } = await made(SCENARIOS[scenario] as AnswersInput)
      const read = [...text.matchAll(/file\("\$\{path\.module\}\/([^"]+)"\)/g)].map(([, path]) =>
        new URL(path as string, 'file:///ecs/').pathname.slice(1),
      )
      const ofEnvironment = /^iam\/mwaa-(?:airflow-logs|trust)-policy/
      const documents = paths.filter((path) => /^(?:ecs|iam)\/.*\.json$/.test(path) && !ofEnvironment.test(path))
      expect([...new Set(read)].toSorted()).toEqual(documents.toSorted())
    },
  )

  test('makes cluster, log group, roles, policies and task definitions, and refers to nothing else', async () => {
    const { text } = await made(EXAMPLES.ecs)
    expect(resources(text)).toEqual([
      'aws_ecs_cluster.ingestion',
      'aws_cloudwatch_log_group.ingestion',
      'aws_iam_role.task_execution',
      'aws_iam_role.task',
      'aws_iam_role_policy.task_execution',
      'aws_iam_role_policy.task',
      'aws_iam_role_policy.mwaa',
      'aws_ecs_task_definition.ingestion',
    ])
    const referred = [...text.matchAll(/\b(aws_\w+\.\w+)\b/g)].map(([, name]) => name as string)
    expect(referred.filter((name) => !resources(text).includes(name))).toEqual([])
  })

  test('makes neither a cluster nor a role that is there, and names the role without its path', async () => {
    const { text } = await made(EXAMPLES.ecs, {
      existingCluster: true,
      taskRole: 'arn:aws:iam::123456789012:role/data/platform/ingestion',
    })
    expect(resources(text).filter((name) => /cluster|role\.task$/.test(name))).toEqual([])
    expect(text).toContain('role   = "ingestion"')
    expect(text).toContain('task_role_arn            = "arn:aws:iam::123456789012:role/data/platform/ingestion"')
    expect(text).toContain('value = "arn:aws:ecs:us-east-2:123456789012:cluster/openmetadata-ingestion"')
  })

  test('makes a role once that serves for both', async () => {
    const { text } = await made(EXAMPLES.ecs, { taskRole: 'one', taskExecutionRole: 'one' })
    expect(resources(text).filter((name) => name.startsWith('aws_iam_role.'))).toEqual(['aws_iam_role.task_execution'])
    expect(text).toContain('task_role_arn            = aws_iam_role.task_execution.arn')
  })

  test('keeps revisions only where DAGs hold on to one', async () => {
    expect((await made(EXAMPLES.ecs)).text).not.toContain('skip_destroy')
    expect((await made(EXAMPLES.ecs, { revision: 3 })).text).toContain('skip_destroy             = true')
  })

  test('is for the region and account of the answers alone, and keeps its state in their bucket', async () => {
    const { text } = await made(SCENARIOS['ecs-2.7.2-china'] as AnswersInput)
    expect(text).toContain('region              = "cn-north-1"')
    expect(text).toContain('allowed_account_ids = ["123456789012"]')
    expect(text).toContain('key    = "openmetadata-ingestion/platform-airflow.tfstate"')
  })
})

test('letters and accents apart in a config that Terraform would compose are warned about, nowhere else', async () => {
  const withPattern = (pattern: string): AnswersInput => ({
    ...EXAMPLES.ecs,
    services: [
      {
        name: 'warehouse',
        connector: 'Postgres',
        pipelines: [{ type: 'metadata', options: { schemaFilterPattern: { excludes: [pattern] } } }],
      },
    ],
  })
  const warned = async (pattern: string, setup: string) => {
    const { answers, catalog } = await made(withPattern(pattern), { setup })
    return bundleNotices(answers, catalog).filter(({ message }) => message.includes('accents apart')).length
  }
  const long = 'x'.repeat(9_000)
  expect(await warned(`cafe\u0301${long}`, 'terraform')).toBe(1)
  expect(await warned(`caf\u00e9${long}`, 'terraform')).toBe(0)
  expect(await warned('cafe\u0301', 'terraform')).toBe(0)
  expect(await warned(`cafe\u0301${long}`, 'cloudformation')).toBe(0)
})
