import type { Answers } from '../../answers/answers'
import { pipelineSlugs } from '../../answers/pipelineSlugs'
import type { Pipeline, Service } from '../../answers/services'
import { switchedOn } from '../../answers/switchedOn'
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
  dagPath: string
  configPath: string
  config: { [key: string]: Tree }
  /** The config as it is written and sent: one text, so that the length counted against RunTask's limit is the length sent. */
  configText: string
}

/** All pipelines of the services that are switched on, in their order. Two that would share a name are told apart by a number. */
export function planPipelines(answers: Answers, line: ConnectorLine, ingestion: string): PlannedPipeline[] {
  const pairs = switchedOn(answers.services).flatMap(({ service, path }) =>
    service.pipelines.map((pipeline, index) => ({ service, pipeline, path: `${path}.pipelines.${index}` })),
  )
  const slugs = pipelineSlugs(answers.services).flat()
  return pairs.map(({ service, pipeline, path }, index) => {
    const name = slugs[index] as string
    const kind = line.connectors[service.connector]?.kind ?? 'database'
    const row = pipelineRow(pipeline.type)
    const configType = configTypeOf(pipeline.type, kind)
    const dagId = `openmetadata_${name}`
    const config = workflowConfig({ answers, line, service, pipeline, row, configType, slug: name })
    return {
      path,
      service,
      pipeline,
      row,
      configType,
      slug: name,
      dagId,
      dagPath: `${DAGS_FOLDER}/${name}.py`,
      configPath: `${DAGS_FOLDER}/${name}.yaml`,
      config,
      configText: configText(config, { of: dagId, ingestion, separate: answers.runtime.layout === 'separate' }),
    }
  })
}
