import SpaceBetween from '@cloudscape-design/components/space-between'
import { textAt } from '../../answers/valueAt'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { DagFields } from './DagFields'
import { EcsNetwork } from './EcsNetwork'
import { EcsRoles } from './EcsRoles'
import { EcsTask } from './EcsTask'
import { OwnRequirements } from './OwnRequirements'
import { VirtualenvFields } from './VirtualenvFields'

/** The fourth step: how the DAGs run, and what the chosen approach asks besides. */
export function RuntimeStep() {
  const { values } = useAnswers()
  const kind = textAt(values, 'approach.kind')
  return (
    <StepFrame>
      <SpaceBetween size="m">
        {kind === 'ecs' && <EcsTask />}
        {kind === 'ecs' && <EcsNetwork />}
        {kind === 'ecs' && <EcsRoles />}
        {kind === 'virtualenv' && <VirtualenvFields />}
        <OwnRequirements />
        <DagFields />
      </SpaceBetween>
    </StepFrame>
  )
}
