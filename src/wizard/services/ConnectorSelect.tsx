import { useMemo } from 'react'
import { useFormContext } from 'react-hook-form'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { SelectInput } from '../../components/SelectInput'
import { CONNECTOR_KINDS } from './connectorKinds'

interface Props {
  path: string
  line: ConnectorLine
}

/** The connector of a service, from those with code in the published package of the server's line. */
export function ConnectorSelect({ path, line }: Props) {
  const { getValues, setValue } = useFormContext()
  // Another connector has another form; nothing of the old description would fit it.
  const forgetDescription = () => {
    if (getValues(`${path}.connection.kind`) === 'described') setValue(`${path}.connection.config`, {})
  }
  const options = useMemo(
    () =>
      Object.entries(line.connectors)
        .map(([name, { kind }]) => ({ value: name, label: name, description: CONNECTOR_KINDS[kind] }))
        .sort((left, right) => left.label.localeCompare(right.label, 'en')),
    [line],
  )
  return (
    <SelectInput
      name={`${path}.connector`}
      label="Connector"
      placeholder="Choose a connector"
      options={options}
      searchable
      constraint={`${options.length} connectors can run with OpenMetadata ${line.line}.`}
      onPicked={forgetDescription}
    />
  )
}
