import type { EcsSetup } from '../../answers/approach'
import { templateFile } from '../cloudformation/templateFile'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { terraformFile } from '../terraform/terraformFile'
import { ecsOf } from './ecsOf'
import { taskDefinitionFiles } from './taskDefinitionFiles'

const FILES: Record<EcsSetup, (plan: BundlePlan) => GeneratedFile[]> = {
  cloudformation: (plan) => [templateFile(plan)],
  terraform: (plan) => [terraformFile(plan), ...taskDefinitionFiles(plan)],
  commands: taskDefinitionFiles,
}

/** What sets up the ECS side, in the way that was chosen; nothing for other approaches. */
export function ecsFiles(plan: BundlePlan): GeneratedFile[] {
  return plan.answers.approach.kind === 'ecs' ? FILES[ecsOf(plan).setup](plan) : []
}
