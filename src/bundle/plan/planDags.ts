import type { Answers } from '../../answers/answers'
import { pipelineSlugs } from '../../answers/pipelineSlugs'
import { serviceDagSlugs } from '../../answers/serviceDagSlugs'
import type { Pipeline, Service } from '../../answers/services'
import { unique } from '../../answers/slug'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { configTypeOf, type PipelineRow, pipelineRow } from '../../catalog/pipelines'
import type { Tree } from '../text/yaml'
import { configText } from '../workflow/configText'
import { workflowConfig } from '../workflow/workflowConfig'

export const DAGS_FOLDER = 'dags/openmetadata'

/** One pipeline of one service with the names its files, its DAG and its task go by. */
export interface PlannedPipeline {
  /** Where it stands in the answers, dotted. */
  path: string
  service: Service
  pipeline: Pipeline
  row: PipelineRow
  configType: string
  /** Unique in the bundle: `<service>_<pipeline>`. */
  slug: string
  dagId: string
  /** Unique in its DAG: `run_<pipeline>`. */
  taskId: string
  /** What runs it, for a sentence: its DAG or, in a DAG of several, its task there. */
  runBy: string
  configPath: string
  config: { [key: string]: Tree }
  /** The config as it is written and sent: one text, so that the length counted against RunTask's limit is the length sent. */
  configText: string
}

/** A DAG, in its own file: of one pipeline, or of all pipelines of a service. */
export interface PlannedDag {
  kind: Service['dags']['kind']
  dagId: string
  dagPath: string
  service: Service
  /** null runs only when somebody starts it. */
  schedule: string | null
  pipelines: PlannedPipeline[]
}

interface Planned {
  answers: Answers
  line: ConnectorLine
  ingestion: string
}

function planPipeline(
  { answers, line, ingestion }: Planned,
  { service, pipeline, path, slug }: Pick<PlannedPipeline, 'service' | 'pipeline' | 'path' | 'slug'>,
  task: Pick<PlannedPipeline, 'dagId' | 'taskId' | 'runBy'>,
): PlannedPipeline {
  const row = pipelineRow(pipeline.type)
  const configType = configTypeOf(pipeline.type, line.connectors[service.connector]?.kind ?? 'database')
  const config = workflowConfig({ answers, line, service, pipeline, row, configType, slug })
  const separate = answers.runtime.layout === 'separate'
  return {
    path,
    service,
    pipeline,
    row,
    configType,
    slug,
    ...task,
    configPath: `${DAGS_FOLDER}/${slug}.yaml`,
    config,
    configText: configText(config, { of: task.runBy, ingestion, separate }),
  }
}

const idOf = (name: string) => `openmetadata_${name}`

/** A DAG for each pipeline, on the pipeline's own schedule. */
function dagsOfPipelines(planned: Planned, service: Service, path: string, slugs: string[]): PlannedDag[] {
  return service.pipelines.map((pipeline, index): PlannedDag => {
    const slug = slugs[index] as string
    const dagId = idOf(slug)
    const task = { dagId, taskId: `run_${pipeline.type}`, runBy: dagId }
    const place = { service, pipeline, path: `${path}.pipelines.${index}`, slug }
    return {
      kind: 'each',
      dagId,
      dagPath: `${DAGS_FOLDER}/${slug}.py`,
      service,
      schedule: pipeline.schedule,
      pipelines: [planPipeline(planned, place, task)],
    }
  })
}

/** One DAG with a task for each pipeline. */
function dagOfService(
  planned: Planned,
  service: Service,
  path: string,
  slugs: string[],
  name: string,
  schedule: string | null,
): PlannedDag {
  const dagId = idOf(name)
  const taskIds = unique(service.pipelines.map(({ type }) => `run_${type}`))
  const pipelines = service.pipelines.map((pipeline, index) => {
    const taskId = taskIds[index] as string
    const place = { service, pipeline, path: `${path}.pipelines.${index}`, slug: slugs[index] as string }
    return planPipeline(planned, place, { dagId, taskId, runBy: `${taskId} of ${dagId}` })
  })
  return { kind: 'one', dagId, dagPath: `${DAGS_FOLDER}/${name}.py`, service, schedule, pipelines }
}

/** The DAGs of the services that are switched on, in their order, with their pipelines. No two names are alike. */
export function planDags(answers: Answers, line: ConnectorLine, ingestion: string): PlannedDag[] {
  const planned = { answers, line, ingestion }
  const slugs = pipelineSlugs(answers.services)
  const names = serviceDagSlugs(answers.services)
  return answers.services.flatMap((service, index) => {
    if (!service.enabled) return []
    const path = `services.${index}`
    const own = slugs[index] ?? []
    return service.dags.kind === 'each'
      ? dagsOfPipelines(planned, service, path, own)
      : [dagOfService(planned, service, path, own, names[index] as string, service.dags.schedule)]
  })
}
