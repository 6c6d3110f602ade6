import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { textAt } from '../../answers/valueAt'
import { openmetadataServers } from '../../catalog/openmetadataReleases'
import { CheckInput } from '../../components/CheckInput'
import { SelectInput } from '../../components/SelectInput'
import { SuggestInput } from '../../components/SuggestInput'
import { TextInput } from '../../components/TextInput'
import { PasteOutput } from '../paste/PasteOutput'
import { refuseSecret } from '../refuseSecret'
import { useAnswers } from '../state/answersContext'

const SERVERS = openmetadataServers
  .toReversed()
  .map(({ server, date }) => ({ value: server, description: `Published ${date}` }))

const STORES = [
  { value: 'secrets-manager', label: 'AWS Secrets Manager', description: 'secretsmanager:GetSecretValue' },
  { value: 'parameter-store', label: 'SSM Parameter Store', description: 'ssm:GetParameter, with decryption' },
]

const CHECKS = [
  { value: 'system', label: 'By the system’s authorities', description: 'For public certificates, and for plain http' },
  { value: 'ca-file', label: 'By a CA file', description: 'For certificates of your own authority' },
  { value: 'none', label: 'Not at all', description: 'Only to try things out' },
]

/** The OpenMetadata server the ingestion reports to, and how it proves who it is. */
export function ServerFields() {
  const { values } = useAnswers()
  return (
    <Container
      header={
        <Header variant="h2" description="Collate and self-hosted OpenMetadata alike.">
          OpenMetadata server
        </Header>
      }
    >
      <SpaceBetween size="m">
        <PasteOutput set="server" header="Ask the server for its version and services" below="openmetadata." />
        <ColumnLayout columns={2}>
          <SuggestInput
            name="openmetadata.server"
            label="Server version"
            placeholder="1.12.14"
            options={SERVERS}
            constraint="Bottom left in OpenMetadata, or at /api/v1/system/version. The ingestion package must match it."
          />
          <TextInput
            name="openmetadata.url"
            label="Server address"
            placeholder="https://openmetadata.example.com"
            constraint="As the worker or the task reaches it, without /api."
            refuse={refuseSecret}
          />
          <SelectInput
            name="openmetadata.secretStore"
            label="Secret store"
            options={STORES}
            constraint="Where the token, and any password you refer to, is kept."
          />
          <TextInput
            name="openmetadata.token.secret"
            label="Name of the token’s secret"
            placeholder="/openmetadata/ingestion-bot"
            constraint="Only the name goes here, never the token."
            refuse={refuseSecret}
          />
        </ColumnLayout>
        <p className="aside">
          The token is the one of OpenMetadata’s ingestion bot: in OpenMetadata under <strong>Settings</strong>,{' '}
          <strong>Bots</strong>, <strong>ingestion-bot</strong>. Only administrators see it. Put it into the secret
          store yourself; the runbook has the command.
        </p>
        <ColumnLayout columns={2}>
          <SelectInput
            name="openmetadata.tls.verify"
            label="Certificate check"
            options={CHECKS}
            constraint="How the server’s certificate is checked."
          />
          {textAt(values, 'openmetadata.tls.verify') === 'ca-file' && (
            <TextInput
              name="openmetadata.tls.caFile"
              label="CA file"
              placeholder="/usr/local/airflow/dags/certs/ca.pem"
              constraint="Its absolute path where the ingestion runs."
            />
          )}
        </ColumnLayout>
        <CheckInput
          name="openmetadata.showRuns"
          label="Show runs in OpenMetadata"
          description="Each pipeline and the outcome of its runs stand on the service’s page there, under Agents or Ingestions."
        />
        <CheckInput
          name="openmetadata.storeServiceConnection"
          label="Store described connections in OpenMetadata"
          description="Off, only the workflows know how a source is reached; OpenMetadata cannot test its connection then."
        />
      </SpaceBetween>
    </Container>
  )
}
