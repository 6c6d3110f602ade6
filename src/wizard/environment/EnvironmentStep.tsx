import SpaceBetween from '@cloudscape-design/components/space-between'
import { StepFrame } from '../StepFrame'
import { MwaaFields } from './MwaaFields'
import { Opening } from './Opening'
import { ServerFields } from './ServerFields'

/** The first step: what is there already. */
export function EnvironmentStep() {
  return (
    <StepFrame>
      <SpaceBetween size="m">
        <Opening />
        <MwaaFields />
        <ServerFields />
      </SpaceBetween>
    </StepFrame>
  )
}
