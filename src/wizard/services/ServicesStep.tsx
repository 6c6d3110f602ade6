import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { blankService } from '../state/blankAnswers'
import { useRowsWithFocus } from '../state/useRowsWithFocus'
import { ServiceCard } from './ServiceCard'

/** The third step: what to catalogue. */
export function ServicesStep() {
  const { line, catalogFailed } = useAnswers()
  const { rows, add, remove } = useRowsWithFocus('services', 'name')
  const error = useErrorAt('services')
  return (
    <StepFrame>
      <SpaceBetween size="m">
        {!line && !catalogFailed && (
          <Container>
            <StatusIndicator type="loading">Loading the connectors of this OpenMetadata version</StatusIndicator>
          </Container>
        )}
        {line &&
          rows.map((id, index) => <ServiceCard key={id} index={index} line={line} onRemove={() => remove(index)} />)}
        <Field name="services" label={undefined} error={error}>
          <Button iconName="add-plus" onClick={() => add(blankService())}>
            Add a service
          </Button>
        </Field>
      </SpaceBetween>
    </StepFrame>
  )
}
