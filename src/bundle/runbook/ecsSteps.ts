import type { EcsSetup } from '../../answers/approach'
import { ecsOf } from '../ecs/ecsOf'
import type { BundlePlan } from '../plan/bundlePlan'
import { commandSteps, removeByCommands } from './commandSteps'
import type { RunbookStep } from './runbookStep'
import { removeStack, stackSteps } from './stackSteps'
import { removeByTerraform, terraformSteps } from './terraformSteps'

interface SetupText {
  steps: (plan: BundlePlan) => RunbookStep[]
  undo: (plan: BundlePlan) => string[]
}

const SETUPS: Record<EcsSetup, SetupText> = {
  cloudformation: { steps: stackSteps, undo: removeStack },
  terraform: { steps: terraformSteps, undo: removeByTerraform },
  commands: { steps: commandSteps, undo: removeByCommands },
}

/** What the ECS approach needs before its first task can run, the rights of MWAA's execution role included. */
export function ecsSteps(plan: BundlePlan): RunbookStep[] {
  return SETUPS[ecsOf(plan).setup].steps(plan)
}

/** The commands that take away what the steps above made. */
export function removeEcs(plan: BundlePlan): string[] {
  return SETUPS[ecsOf(plan).setup].undo(plan)
}
