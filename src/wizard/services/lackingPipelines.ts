import { PIPELINE_TYPES, type PipelineType } from '../../answers/pipelineTypes'
import { textAt, valueAt } from '../../answers/valueAt'
import type { ConnectorLine } from '../../catalog/connectorLine'

const isPipelineType = (type: string): type is PipelineType => (PIPELINE_TYPES as readonly string[]).includes(type)

/** The pipelines a connector can run; every one while the connector is not known. */
export function offeredPipelines(line: ConnectorLine, connector: string): PipelineType[] {
  return line.connectors[connector]?.pipelines.filter(isPipelineType) ?? [...PIPELINE_TYPES]
}

/** The types of a service's pipelines as they stand in the form. */
export function pipelineTypesOf(pipelines: unknown): string[] {
  return Array.isArray(pipelines) ? pipelines.map((pipeline) => textAt(pipeline, 'type')) : []
}

/** The pipelines that a connector can run beside those present; none while the connector is not known. */
export function lackingPipelines(line: ConnectorLine, connector: string, present: readonly string[]): PipelineType[] {
  return line.connectors[connector] ? offeredPipelines(line, connector).filter((type) => !present.includes(type)) : []
}

/** The same of a service as it stands in the form. */
export function lackingOf(line: ConnectorLine, service: unknown): PipelineType[] {
  return lackingPipelines(line, textAt(service, 'connector'), pipelineTypesOf(valueAt(service, 'pipelines')))
}
