import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../advice/checkAnswers'
import type { AnswersInput } from '../../answers/answers'
import type { EcsSetup } from '../../answers/approach'
import { EXAMPLES } from '../../answers/examples'
import { awsShapes } from '../../catalog/awsShapes'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { SCENARIOS } from '../../testing/scenarios'
import { bundleNotices } from '../bundleNotices'
import { generateBundle } from '../generateBundle'
import { planBundle } from '../plan/bundlePlan'
import { OVERRIDES_LIMIT, overridesLength, taskDefinitionFor, taskDefinitions } from './taskDefinitions'

async function planOf(raw: AnswersInput | undefined) {
  const catalog = await loadCatalog('3.0.6', '1.12.14')
  const { answers } = checkAnswers(raw, catalog)
  if (answers === undefined) throw new Error('answers are wrong')
  return { plan: planBundle(answers, catalog), notices: bundleNotices(answers, catalog) }
}

function withPattern(length: number): AnswersInput {
  const options = { schemaFilterPattern: { excludes: ['x'.repeat(length)] } }
  return {
    ...EXAMPLES.ecs,
    services: [{ name: 'warehouse', connector: 'Postgres', pipelines: [{ type: 'metadata', options }] }],
  }
}

test('a config moves into the task definition exactly when the overrides are over the limit', async () => {
  const { plan: short } = await planOf(withPattern(1))
  const room = OVERRIDES_LIMIT - overridesLength(short, short.pipelines[0] as never) + 1
  const { plan: full, notices: none } = await planOf(withPattern(room))
  const { plan: over, notices } = await planOf(withPattern(room + 1))
  expect(overridesLength(full, full.pipelines[0] as never)).toBe(OVERRIDES_LIMIT)
  expect(taskDefinitionFor(full, full.pipelines[0] as never).holdsConfig).toBe(false)
  expect(none).toEqual([])
  expect(taskDefinitionFor(over, over.pipelines[0] as never).holdsConfig).toBe(true)
  expect(notices).toMatchObject([{ severity: 'warning', path: 'services.0.pipelines.0' }])
})

test('only the long config has a task definition of its own, and the policy names both families', async () => {
  const { plan } = await planOf(SCENARIOS['ecs-2.11.2-long-config'])
  expect(taskDefinitions(plan).map(({ family, path }) => [family, path])).toEqual([
    ['openmetadata-ingestion-warehouse_metadata', 'ecs/task-definition-warehouse_metadata.json'],
    ['openmetadata-ingestion', 'ecs/task-definition.json'],
  ])
})

test('two long configs never share a task definition, however long the family is', async () => {
  const excludes = Array.from({ length: 40 }, (_, index) => `^schema_${index}_${'x'.repeat(300)}$`)
  const pipelines = [{ type: 'metadata' as const, options: { schemaFilterPattern: { excludes } } }]
  const service = (name: string) => ({ name, connector: 'Postgres' as const, pipelines })
  for (const length of [200, 245, 255]) {
    const family = 'f'.repeat(length)
    const { plan } = await planOf({
      ...EXAMPLES.ecs,
      approach: { ...EXAMPLES.ecs.approach, family },
      services: [service('sales_eu'), service('sales_us')],
    } as AnswersInput)
    const [one, other] = plan.pipelines.map((pipeline) => taskDefinitionFor(plan, pipeline))
    expect([one?.holdsConfig, other?.holdsConfig]).toEqual([true, true])
    expect(new Set([family, one?.family, other?.family]).size).toBe(3)
    expect(new Set(taskDefinitions(plan).map(({ path }) => path)).size).toBe(2)
    for (const definition of [one, other]) expect(definition?.family).toMatch(/^[a-zA-Z0-9_-]{1,255}$/)
  }
})

test('a config that no task definition can hold is an error', async () => {
  const patterns = Array.from({ length: 80 }, () => 'x'.repeat(900))
  const raw = withPattern(1)
  const service = raw.services[0] as (typeof raw.services)[number]
  const pipelines = [{ type: 'metadata' as const, options: { schemaFilterPattern: { excludes: patterns } } }]
  const { notices } = await planOf({ ...raw, services: [{ ...service, pipelines }] })
  expect(notices).toMatchObject([{ severity: 'error' }])
})

describe('task definitions under a family of the maximal length', () => {
  const { max: LONGEST_FAMILY, pattern } = awsShapes.ecsName

  /** Two services whose configs are both too long for RunTask, under a family of so many characters. */
  function twoLongConfigs(length: number, setup: EcsSetup, dags: 'each' | 'one' = 'each'): AnswersInput {
    const service = (name: string) => ({
      name,
      connector: 'Postgres',
      dags: { kind: dags },
      pipelines: [{ type: 'metadata' as const, options: { schemaFilterPattern: { excludes: [name.repeat(1_500)] } } }],
    })
    return {
      ...EXAMPLES.ecs,
      approach: { ...EXAMPLES.ecs.approach, setup, family: 'f'.repeat(length) } as AnswersInput['approach'],
      services: [service('north one'), service('north two')],
    }
  }

  describe.each(['commands', 'cloudformation', 'terraform'] as const)('set up with %s', (setup) => {
    test.each([
      [LONGEST_FAMILY, 'each'],
      [LONGEST_FAMILY, 'one'],
      [LONGEST_FAMILY - 5, 'each'],
      [LONGEST_FAMILY - 20, 'each'],
    ] as const)('%i characters, %s: each DAG runs its own config', async (length, dags) => {
      const { plan } = await planOf(twoLongConfigs(length, setup, dags))
      const files = generateBundle(plan.answers, plan.catalog)
      const textAt = (path: string) => files.find((file) => file.path === path)?.text ?? ''
      const definitions = taskDefinitions(plan)
      expect(new Set(definitions.map(({ family }) => family)).size).toBe(2)
      for (const { family } of definitions) {
        expect(family).toMatch(pattern)
        expect(family.length).toBeLessThanOrEqual(LONGEST_FAMILY)
        expect(family).not.toBe('f'.repeat(length))
      }
      for (const dag of plan.dags) {
        const [pipeline] = dag.pipelines
        if (pipeline === undefined) throw new Error('a DAG without a pipeline')
        const own = taskDefinitionFor(plan, pipeline)
        expect(own.document).toMatchObject({ family: own.family })
        expect(JSON.stringify(own.document)).toContain(JSON.stringify(pipeline.configText))
        const named = [...textAt(dag.dagPath).matchAll(/task-definition\/([\w-]+)/g)].map(([, family]) => family)
        expect(named).toEqual([own.family])
        if (setup === 'cloudformation') expect(textAt('ecs/cloudformation.yaml')).toContain(own.family)
        else expect(JSON.parse(textAt(own.path))).toEqual(own.document)
      }
    })
  })

  test('a name that fits is the family and the pipeline', async () => {
    const { plan } = await planOf(twoLongConfigs(LONGEST_FAMILY - '-north_one_metadata'.length, 'commands'))
    const family = 'f'.repeat(LONGEST_FAMILY - '-north_one_metadata'.length)
    expect(taskDefinitions(plan).map((each) => each.family)).toEqual([
      `${family}-north_one_metadata`,
      `${family}-north_two_metadata`,
    ])
  })
})
