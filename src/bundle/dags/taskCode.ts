import { listed } from '../../advice/listed'
import type { Pipeline } from '../../answers/services'
import { slug } from '../../answers/slug'
import type { PlannedDag, PlannedPipeline } from '../plan/planDags'
import { block, identifier, literal, type Python, python } from '../text/python'

/** What belongs to a task is named after it in the code of its DAG: `lineage`, `metadata_2`. */
const nameOf = ({ taskId }: PlannedPipeline) => slug(taskId.replace(/^run_/, ''))

/** A name at the top of the file. In a DAG of several tasks each has its own: `LINEAGE_CONFIG`. */
export function constant(dag: PlannedDag, pipeline: PlannedPipeline, name: string): Python {
  return identifier(dag.kind === 'each' ? name : `${nameOf(pipeline).toUpperCase()}_${name}`)
}

/** The name of a task's callable. */
export function callable(dag: PlannedDag, pipeline: PlannedPipeline): Python {
  return identifier(dag.kind === 'each' ? 'run_workflow' : `${nameOf(pipeline)}_workflow`)
}

/** The path of a task's workflow config, which lies beside the DAG. */
export function configFile(dag: PlannedDag, pipeline: PlannedPipeline): Python {
  if (dag.kind === 'each') return python`Path(__file__).with_suffix(".yaml")`
  return python`Path(__file__).with_name(${literal(pipeline.configPath.split('/').at(-1))})`
}

/** Airflow's own arguments for how often and how long a pipeline is tried. */
function tries({ retries, retryDelaySeconds, timeoutMinutes }: Pipeline): [name: string, value: Python][] {
  return [
    ['retries', literal(retries)],
    ['retry_delay', python`timedelta(seconds=${literal(retryDelaySeconds)})`],
    ['execution_timeout', python`timedelta(minutes=${literal(timeoutMinutes)})`],
  ]
}

/** The arguments of a DAG's only task as the DAG's defaults; a DAG of several has none, as each task has its own. */
export function defaultTries({ kind, pipelines }: PlannedDag): Python[] {
  if (kind === 'one') return []
  return pipelines.flatMap(({ pipeline }) =>
    tries(pipeline).map(([name, value]) => python`${literal(name)}: ${value},`),
  )
}

/** The same for a task of its own: arguments of its operator. */
export function ownTries({ kind }: PlannedDag, { pipeline }: PlannedPipeline): Python[] {
  return kind === 'each' ? [] : tries(pipeline).map(([name, value]) => python`${identifier(name)}=${value},`)
}

const LONG_LIST = 90

function listOf(names: string[]): Python {
  const code = names.map((name) => identifier(name))
  const [first] = code
  if (first !== undefined && code.length === 1) return first
  const inline = names.join(', ').length < LONG_LIST
  if (!inline)
    return python`[
    ${block(code.map((name) => python`${name},`))}
]`
  const [head, ...rest] = code
  return python`[${rest.reduce((all, name) => python`${all}, ${name}`, head as Python)}]`
}

const isMetadata = ({ row }: PlannedPipeline) => row.type === 'metadata'

/** Metadata before everything else; none where there is nothing before or after. */
function order({ pipelines }: PlannedDag): Python[] {
  const first = pipelines.filter(isMetadata).map(({ taskId }) => taskId)
  const others = pipelines.filter((pipeline) => !isMetadata(pipeline)).map(({ taskId }) => taskId)
  if (first.length === 0 || others.length === 0) return []
  return [
    python``,
    python`# These work on what metadata has brought, so they wait until it has succeeded.`,
    ...first.map((name) => python`${identifier(name)} >> ${listOf(others)}`),
  ]
}

/** How the tasks of a DAG of several follow each other, as a sentence; empty where there is one task. */
export function orderInWords({ pipelines }: PlannedDag): string {
  const others = pipelines.filter((pipeline) => !isMetadata(pipeline))
  if (pipelines.length === 1) return ''
  if (others.length === pipelines.length) return 'None of them is metadata, so all of them start side by side.'
  if (others.length === 0) return 'All of them start side by side.'
  return `First metadata; once that has succeeded, ${listed([...new Set(others.map(({ row }) => row.type))])}.`
}

/**
 * The operators of a DAG: the only one alone; several each under the name of its task, as Airflow's own lint has it
 * (ruff AIR001), and their order below.
 */
export function taskBlock(dag: PlannedDag, operator: (pipeline: PlannedPipeline) => Python): Python {
  const [only] = dag.pipelines
  if (dag.kind === 'each' && only !== undefined) return operator(only)
  return block([
    ...dag.pipelines.map((pipeline) => python`${identifier(pipeline.taskId)} = ${operator(pipeline)}`),
    ...order(dag),
  ])
}
