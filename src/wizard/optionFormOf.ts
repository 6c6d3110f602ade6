import { PIPELINE_TYPES } from '../answers/pipelineTypes'
import type { ConnectorLine } from '../catalog/connectorLine'
import type { ObjectField } from '../catalog/field'
import { optionForm } from '../catalog/optionForm'
import { configTypeOf } from '../catalog/pipelines'

/** The form of a pipeline's options, and the config type it is for. Undefined for a type that no pipeline has. */
export function optionFormOf(
  line: ConnectorLine,
  connector: string,
  pipelineType: string,
): { type: string; form: ObjectField | undefined } | undefined {
  if (!(PIPELINE_TYPES as readonly string[]).includes(pipelineType)) return undefined
  const kind = line.connectors[connector]?.kind ?? 'database'
  const type = configTypeOf(pipelineType, kind)
  return { type, form: optionForm(line, type, kind) }
}
