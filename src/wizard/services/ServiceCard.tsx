import Button from '@cloudscape-design/components/button'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useWatch } from 'react-hook-form'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { TextInput } from '../../components/TextInput'
import { refuseSecret } from '../refuseSecret'
import { ConnectionFields } from './ConnectionFields'
import { ConnectorSelect } from './ConnectorSelect'
import { PipelineList } from './PipelineList'

interface Props {
  index: number
  line: ConnectorLine
  onRemove: () => void
}

/** One service: its name and type, how it is reached, and its pipelines. */
export function ServiceCard({ index, line, onRemove }: Props) {
  const path = `services.${index}`
  const name: unknown = useWatch({ name: `${path}.name` })
  const connector: unknown = useWatch({ name: `${path}.connector` })
  const title = typeof name === 'string' && name.trim() !== '' ? name.trim() : `Service ${index + 1}`
  return (
    <div data-field={path}>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button variant="normal" onClick={onRemove} ariaLabel={`Remove ${title}`}>
                Remove
              </Button>
            }
          >
            {title}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <ColumnLayout columns={2}>
            <TextInput
              name={`${path}.name`}
              label="Service name"
              placeholder="redshift_prod"
              constraint="As it is, or shall be, called in OpenMetadata."
              refuse={refuseSecret}
            />
            <ConnectorSelect path={path} line={line} />
          </ColumnLayout>
          {typeof connector === 'string' && connector !== '' && (
            <ConnectionFields path={path} line={line} connector={connector} />
          )}
          <PipelineList path={path} line={line} connector={typeof connector === 'string' ? connector : ''} />
        </SpaceBetween>
      </Container>
    </div>
  )
}
