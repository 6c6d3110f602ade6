import type { BundlePlan } from '../plan/bundlePlan'
import { ecsStatements } from './ecsStatements'
import { type Policy, policy } from './policy'
import { taskExecutionStatements } from './taskExecutionStatements'
import { ecsTasksTrust } from './trustPolicies'
import { workflowStatements } from './workflowStatements'

interface EcsDocuments {
  'mwaa-execution-role-policy': Policy
  'task-role-policy': Policy
  'task-execution-role-policy': Policy
  'ecs-tasks-trust-policy': Policy
}

/** The documents of the ECS side, whether they stand in files of their own or in a stack's template. */
export function ecsDocuments(plan: BundlePlan): EcsDocuments {
  return {
    'mwaa-execution-role-policy': policy(ecsStatements(plan)),
    'task-role-policy': policy(workflowStatements(plan)),
    'task-execution-role-policy': policy(taskExecutionStatements(plan)),
    'ecs-tasks-trust-policy': ecsTasksTrust(plan),
  }
}
