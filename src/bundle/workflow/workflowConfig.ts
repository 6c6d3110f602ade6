import type { Answers } from '../../answers/answers'
import type { Pipeline, Service } from '../../answers/services'
import type { ConnectorLine } from '../../catalog/connectorLine'
import type { PipelineRow } from '../../catalog/pipelines'
import type { Tree } from '../text/yaml'
import { ingestionPipelineFqn } from './ingestionPipelineFqn'
import { serverConfig } from './serverConfig'
import { withSecretReferences } from './withSecretReferences'

interface WorkflowParts {
  answers: Answers
  line: ConnectorLine
  service: Service
  pipeline: Pipeline
  row: PipelineRow
  configType: string
  slug: string
}

function sourceType({ service, row }: WorkflowParts): string {
  return row.sourceType ?? `${service.connector.toLowerCase()}${row.sourceSuffix ?? ''}`
}

/**
 * Left out, the workflow fetches the connection stored under the service's name (openmetadata.md §0.7). A connector
 * without a form (Dbt) has none to describe: its name is a database service's, and parsers up to 1.6 refuse its type.
 */
function serviceConnection({ line, service }: WorkflowParts): Tree {
  const known = line.connectors[service.connector]
  const formless = known !== undefined && Object.keys(known.form.fields).length === 0
  if (service.connection.kind === 'stored' || formless) return undefined
  const type = known?.typeName ?? service.connector
  return { config: { type, ...(withSecretReferences(service.connection.config) as { [key: string]: Tree }) } }
}

/** Usage goes through a file between its two halves; the same name in both, so that they meet. */
function stageParts({ row, slug }: WorkflowParts): { [key: string]: Tree } {
  if (row.stage === undefined || row.bulkSink === undefined) return { sink: { type: 'metadata-rest', config: {} } }
  const config = { filename: `/tmp/${slug}_usage` }
  return { stage: { type: row.stage, config }, bulkSink: { type: row.bulkSink, config } }
}

/**
 * The workflow config of one pipeline, as OpenMetadata's own parser takes it. `sourceConfig.config.type` always
 * stands in it, because without it every source is silently read as DatabaseMetadata (openmetadata.md §0.11).
 */
export function workflowConfig(parts: WorkflowParts): { [key: string]: Tree } {
  const { answers, service, pipeline, row, configType, slug } = parts
  const options = withSecretReferences(pipeline.options) as { [key: string]: Tree }
  return {
    source: {
      type: sourceType(parts),
      serviceName: service.name,
      serviceConnection: serviceConnection(parts),
      sourceConfig: { config: { type: configType, ...options } },
    },
    processor: row.processor === undefined ? undefined : { type: row.processor, config: {} },
    ...stageParts(parts),
    // At the root: within workflowConfig the parser refuses it (openmetadata.md §6).
    ingestionPipelineFQN: answers.openmetadata.showRuns ? ingestionPipelineFqn(service, pipeline, slug) : undefined,
    workflowConfig: {
      loggerLevel: answers.runtime.logLevel,
      openMetadataServerConfig: serverConfig(answers.openmetadata),
    },
  }
}
