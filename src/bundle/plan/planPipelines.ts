import type { Answers } from '../../answers/answers'
import { pipelineSlugs } from '../../answers/pipelineSlugs'
import type { Pipeline, Service } from '../../answers/services'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { configTypeOf, type PipelineRow, pipelineRow } from '../../catalog/pipelines'
import type { Tree } from '../text/yaml'
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
  dagPath: string
  configPath: string
  config: { [key: string]: Tree }
}

/** All pipelines of the services that are switched on, in their order. Two that would share a name are told apart by a number. */
export function planPipelines(answers: Answers, line: ConnectorLine): PlannedPipeline[] {
  const pairs = answers.services.flatMap((service, serviceIndex) =>
    service.enabled
      ? service.pipelines.map((pipeline, index) => ({
          service,
          pipeline,
          path: `services.${serviceIndex}.pipelines.${index}`,
        }))
      : [],
  )
  const slugs = pipelineSlugs(answers.services).flat()
  return pairs.map(({ service, pipeline, path }, index) => {
    const name = slugs[index] as string
    const kind = line.connectors[service.connector]?.kind ?? 'database'
    const row = pipelineRow(pipeline.type)
    const configType = configTypeOf(pipeline.type, kind)
    return {
      path,
      service,
      pipeline,
      row,
      configType,
      slug: name,
      dagId: `openmetadata_${name}`,
      dagPath: `${DAGS_FOLDER}/${name}.py`,
      configPath: `${DAGS_FOLDER}/${name}.yaml`,
      config: workflowConfig({ answers, line, service, pipeline, row, configType, slug: name }),
    }
  })
}
