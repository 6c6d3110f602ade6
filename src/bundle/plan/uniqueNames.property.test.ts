import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Answers, type AnswersInput, answersSchema } from '../../answers/answers'
import { EXAMPLES } from '../../answers/examples'
import { PIPELINE_TYPES } from '../../answers/pipelineTypes'
import { awsShapes } from '../../catalog/awsShapes'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { stackTemplate } from '../cloudformation/stackTemplate'
import type { Resources } from '../cloudformation/template'
import { ecsOf } from '../ecs/ecsOf'
import { taskDefinitionFor, taskDefinitions } from '../ecs/taskDefinitions'
import { generateBundle } from '../generateBundle'
import type { GeneratedFile } from '../generatedFile'
import { type BundlePlan, planBundle } from './bundlePlan'

/** Airflow stores DAG ids and task ids in columns of 250 characters. */
const LONGEST_AIRFLOW_ID = 250

let catalog: LoadedCatalog
beforeAll(async () => {
  catalog = await loadCatalog('3.0.6', '1.12.14')
})

/** Names that become alike when they are slugged, numbered or cut. */
const serviceName = fc.oneof(
  fc.constantFrom('orders', 'Orders', 'orders-db', 'orders DB', 'orders_db_metadata', 'orders 2', '2', 'x', 'x 2'),
  fc.constantFrom('倉庫', '订单', 'Müller', 'Möller', 'service', 'a_1', 'a1', 'a x1', 'ax1'),
  fc
    .tuple(
      fc.constantFrom('n', 'N', '1 ', 'x_'),
      fc.integer({ min: 20, max: 120 }),
      fc.constantFrom('', 'a', 'b', '_2'),
    )
    .map(([unit, count, ending]) => `${unit.repeat(count).slice(0, 126)}${ending}`.trim()),
)

const family = fc
  .tuple(
    fc.constantFrom('f', '-', '_', 'f-'),
    fc.oneof(fc.integer({ min: 200, max: 255 }), fc.integer({ min: 1, max: 255 })),
  )
  .map(([unit, length]) => unit.repeat(length).slice(0, length))

const pipeline = fc.record({ type: fc.constantFrom(...PIPELINE_TYPES), isLong: fc.boolean() })

const service = fc.record({
  name: serviceName,
  enabled: fc.constant(true),
  connector: fc.constant('Postgres'),
  dags: fc.record({ kind: fc.constantFrom('each' as const, 'one' as const) }),
  pipelines: fc.array(
    pipeline.map(({ type, isLong }) => ({ type, options: isLong ? { note: 'x'.repeat(9_000) } : {} })),
    { minLength: 1, maxLength: 3 },
  ),
})

const answers = (setup: 'commands' | 'cloudformation' | 'terraform'): fc.Arbitrary<Answers> =>
  fc
    .record({ family, services: fc.array(service, { minLength: 2, maxLength: 6 }) })
    .map(({ family, services }): unknown => ({
      ...(EXAMPLES.ecs satisfies AnswersInput),
      approach: { ...EXAMPLES.ecs.approach, setup, family },
      services,
    }))
    .map((raw) => answersSchema.parse(raw))

function expectDifferent(names: string[], kind: string): void {
  expect(
    names.filter((name, index) => names.indexOf(name) < index),
    `the same ${kind} twice`,
  ).toEqual([])
}

function expectNamesApart(plan: BundlePlan, files: GeneratedFile[]): void {
  // Some file systems treat upper and lower case as equal.
  expectDifferent(
    files.map(({ path }) => path.toLowerCase()),
    'file path',
  )
  expectDifferent(
    plan.dags.map(({ dagId }) => dagId),
    'DAG id',
  )
  expectDifferent(
    plan.pipelines.map(({ slug }) => slug),
    'pipeline slug',
  )
  for (const { dagId, pipelines } of plan.dags) {
    expect(dagId).toMatch(/^[a-z0-9_]+$/)
    expect(dagId.length).toBeLessThanOrEqual(LONGEST_AIRFLOW_ID)
    expectDifferent(
      pipelines.map(({ taskId }) => taskId),
      'task id in a DAG',
    )
  }
}

/**
 * The family of each pipeline with its own task definition, and the shared one. Counted by pipeline, because a list of
 * task definitions would contain a family that two pipelines share only once.
 */
function familiesOf(plan: BundlePlan): string[] {
  const used = plan.pipelines.map((pipeline) => taskDefinitionFor(plan, pipeline))
  const own = used.filter(({ holdsConfig }) => holdsConfig).map(({ family }) => family)
  return own.length < used.length ? [ecsOf(plan).family, ...own] : own
}

function expectFamiliesApart(plan: BundlePlan, files: GeneratedFile[]): void {
  const { pattern, max } = awsShapes.ecsName
  const families = familiesOf(plan)
  expectDifferent(families, 'task definition family')
  expect(
    taskDefinitions(plan)
      .map(({ family }) => family)
      .toSorted(),
  ).toEqual(families.toSorted())
  for (const family of families) {
    expect(family).toMatch(pattern)
    expect(family.length).toBeLessThanOrEqual(max)
  }
  for (const { dagPath, pipelines } of plan.dags) {
    const text = files.find(({ path }) => path === dagPath)?.text ?? ''
    for (const pipeline of pipelines) {
      const { arn, holdsConfig, document } = taskDefinitionFor(plan, pipeline)
      expect(text).toContain(`"${arn}"`)
      if (holdsConfig) expect(JSON.stringify(document)).toContain(JSON.stringify(pipeline.configText))
    }
  }
}

test('commands: no two pipelines share a DAG id, a file or a family', () => {
  fc.assert(
    fc.property(answers('commands'), (given) => {
      const plan = planBundle(given, catalog)
      const files = generateBundle(given, catalog)
      expectNamesApart(plan, files)
      expectFamiliesApart(plan, files)
    }),
    { numRuns: 60 },
  )
})

test('CloudFormation: every task definition has a logical id and an output of its own', () => {
  fc.assert(
    fc.property(answers('cloudformation'), (given) => {
      const plan = planBundle(given, catalog)
      const { Resources, Outputs } = stackTemplate(plan) as { Resources: Resources; Outputs: object }
      const ids = Object.keys(Resources).filter((id) => Resources[id]?.Type === 'AWS::ECS::TaskDefinition')
      expect(ids.map((id) => Resources[id]?.Properties.Family)).toEqual(
        taskDefinitions(plan).map(({ family }) => family),
      )
      for (const id of ids) {
        expect(id).toMatch(/^[A-Za-z0-9]{1,255}$/)
        expect(Outputs).toHaveProperty(`${id}Arn`, { Value: { Ref: id } })
      }
      const files = generateBundle(given, catalog)
      expectNamesApart(plan, files)
      expectFamiliesApart(plan, files)
    }),
    { numRuns: 40 },
  )
})

test('Terraform: every task definition has a document and a key of for_each of its own', () => {
  fc.assert(
    fc.property(answers('terraform'), (given) => {
      const plan = planBundle(given, catalog)
      const files = generateBundle(given, catalog)
      const main = files.find(({ path }) => path === 'ecs/main.tf')?.text ?? ''
      const read = [...main.matchAll(/jsondecode\(file\("\$\{path\.module\}\/([^"]+)"\)\)/g)].map(
        ([, name]) => `ecs/${name}`,
      )
      const keys = read.map((name) => JSON.parse(files.find(({ path }) => path === name)?.text ?? '{}').family)
      expect(keys).toEqual(taskDefinitions(plan).map(({ family }) => family))
      expectNamesApart(plan, files)
      expectFamiliesApart(plan, files)
    }),
    { numRuns: 40 },
  )
})
