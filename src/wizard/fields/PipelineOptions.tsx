import Box from '@cloudscape-design/components/box'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { optionForm } from '../../catalog/optionForm'
import { configTypeOf } from '../../catalog/pipelines'
import { FieldsForm } from './FieldsForm'

type Props = { line: ConnectorLine; connector: string; pipelineType: string; name: string }

/** The options of one pipeline: filter patterns first, everything folded but what must be filled in. */
export function PipelineOptions({ line, connector, pipelineType, name }: Props) {
  const kind = line.connectors[connector]?.kind ?? 'database'
  const type = configTypeOf(pipelineType, kind)
  const form = optionForm(line, type, kind)
  if (!form || Object.keys(form.fields).length === 0)
    return <Box color="text-body-secondary">OpenMetadata {line.line} has no options for this pipeline.</Box>
  return <FieldsForm key={`${line.version} ${type}`} line={line} form={form} name={name} show="required" />
}
