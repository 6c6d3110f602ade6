import Box from '@cloudscape-design/components/box'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { FieldsForm } from '../fields/FieldsForm'
import { optionFormOf } from '../optionFormOf'

type Props = { line: ConnectorLine; connector: string; pipelineType: string; name: string }

/** The options of one pipeline: filter patterns first, everything folded but what must be filled in. */
export function PipelineOptions({ line, connector, pipelineType, name }: Props) {
  const options = optionFormOf(line, connector, pipelineType)
  if (!options?.form || Object.keys(options.form.fields).length === 0)
    return <Box color="text-body-secondary">OpenMetadata {line.line} has no options for this pipeline.</Box>
  return (
    <FieldsForm
      key={`${line.version} ${options.type}`}
      line={line}
      form={options.form}
      name={name}
      show="required"
      configType={options.type}
    />
  )
}
