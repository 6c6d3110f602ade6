import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { connectorPage } from '../../catalog/connectorPage'
import { ChoiceInput } from '../../components/ChoiceInput'
import { ConnectionForm } from './ConnectionForm'

const OPTIONS = [
  {
    value: 'stored',
    label: 'Stored in OpenMetadata',
    description:
      'The service exists there with its connection; nothing about it stands in the files. Needs only the bot’s token.',
  },
  {
    value: 'described',
    label: 'Described here',
    description: 'For a new service. Passwords are given as names of secrets, never as values.',
  },
]

interface Props {
  path: string
  line: ConnectorLine
  connector: string
}

/** How the ingestion learns to reach a service. */
export function ConnectionFields({ path, line, connector }: Props) {
  const { getValues, setValue } = useFormContext()
  const kind: unknown = useWatch({ name: `${path}.connection.kind` })
  const config = `${path}.connection.config`
  const parked = useRef<unknown>({})
  // The schema has no place for a description beside a stored connection, so it waits here until it is wanted again.
  const complete = (picked: string) => {
    if (picked === 'described') return setValue(config, getValues(config) ?? parked.current)
    parked.current = structuredClone(getValues(config)) ?? {}
    setValue(`${path}.connection`, { kind: 'stored' })
  }
  const kindOfService = line.connectors[connector]?.kind
  return (
    <SpaceBetween size="m">
      {kindOfService && (
        <Link external href={connectorPage(line.line, kindOfService, connector)} fontSize="body-s">
          {connector} in OpenMetadata’s documentation
        </Link>
      )}
      <ChoiceInput name={`${path}.connection.kind`} label="Connection" options={OPTIONS} onPicked={complete} />
      {kind === 'described' && line.connectors[connector] && (
        <ConnectionForm line={line} connector={connector} name={config} />
      )}
    </SpaceBetween>
  )
}
