import { listed } from '../advice/listed'
import { cleanText } from '../answers/cleanText'
import { stackTemplate } from '../bundle/cloudformation/stackTemplate'
import type { Resources } from '../bundle/cloudformation/template'
import { TEMPLATE_PATH } from '../bundle/cloudformation/templateFile'
import { taskDefinitionFor } from '../bundle/ecs/taskDefinitions'
import type { PlannedPipeline } from '../bundle/plan/planDags'
import { type BuiltBundle, formOf, isInTask, textAt } from './builtBundle'
import { textsIn } from './hostileAnswers'
import { BIDI_CONTROL } from './hostileText'
import { judge } from './pythonJudge'

/** A reader's question about one file, and what is wrong with its answer. */
interface Question<Given, Result> {
  given: Given
  problem: (result: Result) => string | undefined
}

type JudgeName = 'python' | 'yaml' | 'json' | 'ecs' | 'jinja'
type Given<Name extends JudgeName> = Parameters<typeof judge<Name>>[1][number]
type Result<Name extends JudgeName> = NonNullable<ReturnType<typeof judge<Name>>[number]['value']>

/** Collects, for each bundle, what is wrong with it. */
export class Problems {
  readonly found: (string | undefined)[]

  constructor(private readonly bundles: BuiltBundle[]) {
    this.found = bundles.map(() => undefined)
  }

  note(index: number, where: string, problem: string | undefined): void {
    if (problem !== undefined) this.found[index] ??= `${where}: ${problem}`
  }

  /** Asks one reader about files of all bundles at once. */
  ask<Name extends JudgeName>(
    name: Name,
    questionsOf: (bundle: BuiltBundle) => Question<Given<Name>, Result<Name>>[],
  ): void {
    const asked = this.bundles.flatMap((bundle, index) => questionsOf(bundle).map((question) => ({ index, question })))
    const verdicts = judge(
      name,
      asked.map(({ question }) => question.given),
    )
    asked.forEach(({ index, question }, position) => {
      const { value, error } = verdicts[position] ?? {}
      this.note(index, name, value === undefined ? (error ?? 'not judged') : question.problem(value as Result<Name>))
    })
  }
}

const ending = (bundle: BuiltBundle, suffix: string) => bundle.files.filter(({ path }) => path.endsWith(suffix))

/** The DAG of each pipeline has the shape of its harmless twin, and holds the typed texts and the config as texts. */
export function checkPython(problems: Problems, twins: BuiltBundle[]): string[][] {
  const shapes = new Map(
    twins.map((twin) => [
      formOf(twin),
      judge(
        'python',
        ending(twin, '.py').map(({ text }) => text),
      ).map(({ value }) => value?.shape),
    ]),
  )
  const documents: string[][] = []
  problems.ask('python', (bundle) => {
    const docs: string[] = []
    documents.push(docs)
    return ending(bundle, '.py').map(({ text, path }, position) => ({
      given: text,
      problem: ({ shape, strings, values }) => {
        if (shape !== shapes.get(formOf(bundle))?.[position]) return `${path} has the shape ${shape}`
        const dag = bundle.plan.dags.find(({ dagPath }) => dagPath === path)
        if (dag === undefined) return undefined
        docs.push(...values.filter((value) => typeof value === 'string').slice(-1))
        const { service, pipelines } = dag
        const described = `${listed(pipelines.map(({ row }) => row.type))} pipeline${pipelines.length > 1 ? 's' : ''}`
        const inside = pipelines.filter(
          (pipeline) => bundle.plan.answers.runtime.layout === 'inline' && !isInTask(bundle.plan, pipeline),
        )
        const meant = [
          `OpenMetadata ${described} of ${service.name}`,
          service.connector.toLowerCase(),
          ...inside.map(({ configText }) => configText),
        ]
        const missing = meant.find((each) => !strings.includes(each))
        return missing === undefined ? undefined : `${path} does not hold ${JSON.stringify(missing)}`
      },
    }))
  })
  return documents
}

/** The config of a pipeline as it stands in its file or, where it has none, as it is written into another. */
function configOf(bundle: BuiltBundle, pipeline: PlannedPipeline): string {
  const inFile = bundle.plan.answers.runtime.layout === 'separate' && !isInTask(bundle.plan, pipeline)
  return inFile ? textAt(bundle, pipeline.configPath) : pipeline.configText
}

function problemOfTree({ typed }: BuiltBundle, { config, row, service }: PlannedPipeline): string | undefined {
  if (service.name !== cleanText(typed.name)) return `the service is called ${JSON.stringify(service.name)}`
  const tree = JSON.stringify(config)
  const lost = [service.name, ...textsIn(row.type, typed)].find((text) => !tree.includes(JSON.stringify(text)))
  return lost === undefined ? undefined : `the config does not hold ${JSON.stringify(lost)}`
}

/** Every config means exactly the planned tree, wherever it stands; the tree holds what was typed. */
export function checkConfigs(problems: Problems): void {
  problems.ask('yaml', (bundle) =>
    bundle.plan.pipelines.map((pipeline) => ({
      given: { text: configOf(bundle, pipeline), tree: pipeline.config },
      problem: () => problemOfTree(bundle, pipeline),
    })),
  )
}

/** A template means exactly its tree; with a config in it, that config means what the planned one does. */
export function checkTemplatesOfStacks(problems: Problems): void {
  problems.ask('yaml', (bundle) =>
    ending(bundle, TEMPLATE_PATH).map(({ text }) => ({
      given: { text, tree: stackTemplate(bundle.plan) },
      problem: () =>
        /^\p{ASCII}*$/u.test(text) && !text.includes('{{resolve:') ? undefined : 'holds what it must not',
    })),
  )
  problems.ask('yaml', (bundle) =>
    bundle.plan.pipelines.flatMap((pipeline) => {
      const held = configInStack(bundle, pipeline)
      return held === undefined ? [] : [{ given: { text: held, tree: pipeline.config }, problem: () => undefined }]
    }),
  )
}

function configInStack({ plan }: BuiltBundle, pipeline: PlannedPipeline): string | undefined {
  if (plan.answers.approach.kind !== 'ecs' || plan.answers.approach.setup !== 'cloudformation') return undefined
  const { family, holdsConfig } = taskDefinitionFor(plan, pipeline)
  if (!holdsConfig) return undefined
  const resource = Object.values(stackTemplate(plan).Resources as Resources).find(
    ({ Properties }) => Properties.Family === family,
  )
  const containers = (resource?.Properties.ContainerDefinitions ?? []) as {
    Environment: { Name: string; Value: string }[]
  }[]
  return containers[0]?.Environment.find(({ Name }) => Name === 'config')?.Value ?? ''
}

/** The config that the task definition hands over, where it has one. */
function problemOfTask(bundle: BuiltBundle, path: string, text: string): string | undefined {
  const pipeline = bundle.plan.pipelines.find(({ slug }) => path === `ecs/task-definition-${slug}.json`)
  if (pipeline === undefined) return undefined
  const { containerDefinitions } = JSON.parse(text) as {
    containerDefinitions: { environment: { name: string; value: string }[] }[]
  }
  const config = containerDefinitions[0]?.environment.find(({ name }) => name === 'config')
  return config?.value === pipeline.configText ? undefined : `${path} holds another config`
}

export function checkJson(problems: Problems): void {
  problems.ask('json', (bundle) =>
    ending(bundle, '.json').map(({ path, text }) => ({
      given: { text, tree: path === 'answers.json' ? bundle.plan.answers : JSON.parse(text) },
      problem: () => problemOfTask(bundle, path, text),
    })),
  )
}

/** Airflow renders `overrides` with Jinja: what comes out is the text of the config, but for the last line break. */
export function checkTemplates(problems: Problems): void {
  problems.ask('ecs', (bundle) =>
    bundle.plan.dags
      .flatMap(({ dagPath, pipelines }) => pipelines.map((pipeline) => ({ dagPath, pipeline })))
      .filter(({ pipeline }) => bundle.plan.answers.approach.kind === 'ecs' && !isInTask(bundle.plan, pipeline))
      .map(({ dagPath, pipeline }) => {
        const file = configOf(bundle, pipeline)
        return {
          given: { source: textAt(bundle, dagPath), file, task: pipeline.taskId },
          problem: ({ rendered }) => (`${rendered}\n` === file ? undefined : `rendered as ${JSON.stringify(rendered)}`),
        }
      }),
  )
}

/** Airflow renders the page text of a DAG with Jinja, and takes one that ends in .md for the name of a file. */
export function checkPageTexts(problems: Problems, documents: string[][]): void {
  const asked = documents.flatMap((texts, index) => texts.map((text) => ({ index, text })))
  const verdicts = judge(
    'jinja',
    asked.map(({ text }) => text),
  )
  asked.forEach(({ index, text }, position) => {
    const { value, error } = verdicts[position] ?? {}
    problems.note(index, 'doc_md', value === text && !text.endsWith('.md') ? undefined : (error ?? `reads ${value}`))
  })
}

export function checkEveryFile(problems: Problems, bundles: BuiltBundle[]): void {
  bundles.forEach(({ files }, index) => {
    const paths = files.map(({ path }) => path)
    if (new Set(paths).size < paths.length) problems.note(index, 'paths', 'two files have the same path')
    for (const { path, text } of files) {
      if (!/^[\w./-]+$/.test(path)) problems.note(index, path, 'is no plain path')
      if (BIDI_CONTROL.test(text)) problems.note(index, path, 'holds a bidirectional mark')
    }
  })
}
