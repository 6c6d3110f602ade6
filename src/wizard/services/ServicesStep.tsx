import Container from '@cloudscape-design/components/container'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { Services } from './Services'

/** The third step: what to catalogue. */
export function ServicesStep() {
  const { line, catalogFailed } = useAnswers()
  return (
    <StepFrame>
      {line && <Services line={line} />}
      {!line && !catalogFailed && (
        <Container>
          <StatusIndicator type="loading">Loading the connectors of this OpenMetadata version</StatusIndicator>
        </Container>
      )}
    </StepFrame>
  )
}
