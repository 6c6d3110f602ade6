import Button from '@cloudscape-design/components/button'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { memo } from 'react'
import { useWatch } from 'react-hook-form'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { TextInput } from '../../components/TextInput'
import { refuseSecret } from '../refuseSecret'
import { ConnectionFields } from './ConnectionFields'
import { ConnectorSelect } from './ConnectorSelect'
import { PipelineList } from './PipelineList'
import { type ServiceAction, ServiceActions } from './ServiceActions'
import { ServiceDags } from './ServiceDags'

interface Props {
  index: number
  line: ConnectorLine
  /** Whether there are others to move it among. */
  alone: boolean
  onAction: (index: number, action: ServiceAction) => void
}

/** One service: its name and type, how it is reached, and its pipelines. A change elsewhere does not draw it again. */
export const ServiceForm = memo(function ServiceForm({ index, line, alone, onAction }: Props) {
  const path = `services.${index}`
  const name: unknown = useWatch({ name: `${path}.name` })
  const connector: unknown = useWatch({ name: `${path}.connector` })
  const enabled = useWatch({ name: `${path}.enabled` }) !== false
  const title = typeof name === 'string' && name.trim() !== '' ? name.trim() : `Service ${index + 1}`
  return (
    <div data-field={path}>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <ServiceActions
                of={title}
                chosen={1}
                on={enabled ? 1 : 0}
                movable={alone ? 'There is no other service' : true}
                onAction={(action) => onAction(index, action)}
              />
            }
          >
            {title}
          </Header>
        }
      >
        <SpaceBetween size="m">
          {!enabled && (
            <SpaceBetween size="s" direction="horizontal">
              <StatusIndicator type="stopped">Switched off: the answers are kept, no files are made.</StatusIndicator>
              <Button variant="inline-link" onClick={() => onAction(index, 'on')}>
                Switch on
              </Button>
            </SpaceBetween>
          )}
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
          <ServiceDags path={path} />
          <PipelineList path={path} line={line} connector={typeof connector === 'string' ? connector : ''} />
        </SpaceBetween>
      </Container>
    </div>
  )
})
