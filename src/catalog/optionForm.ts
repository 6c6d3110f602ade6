import type { ConnectorKind, ConnectorLine } from './connectorLine'
import type { ObjectField } from './field'

/**
 * The option form of a pipeline by its `sourceConfig.config.type`. A few types have a form of their own for one kind
 * of service, kept as `<type>.<kind>`: AutoClassification of storage since 1.13 and of messaging since 2.0.
 */
export function optionForm(line: ConnectorLine, configType: string, kind: ConnectorKind): ObjectField | undefined {
  return line.options[`${configType}.${kind}`] ?? line.options[configType]
}
