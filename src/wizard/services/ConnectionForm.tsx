import Alert from '@cloudscape-design/components/alert'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { FieldsForm } from '../fields/FieldsForm'

/** The connection of a service as its connector's form: what must be there, what usually is, and the rest folded. */
export function ConnectionForm({ line, connector, name }: { line: ConnectorLine; connector: string; name: string }) {
  const form = Object.hasOwn(line.connectors, connector) ? line.connectors[connector]?.form : undefined
  if (!form) return <Alert type="warning">{`OpenMetadata ${line.line} has no connector ${connector}.`}</Alert>
  return <FieldsForm key={`${line.version} ${connector}`} line={line} form={form} name={name} show="common" />
}
