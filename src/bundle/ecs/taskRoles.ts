import { POLICY_NAMES } from '../iam/policyNames'
import { roleExists } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { ecsOf } from './ecsOf'

/** Who may take on a role of the task. */
export const TRUST_DOCUMENT = 'iam/ecs-tasks-trust-policy.json'

interface TaskRole {
  role: string
  policyName: string
  /** The policy's file in the bundle. */
  document: string
}

/** The task's two roles with the policy each gets. */
export function taskRoles(plan: BundlePlan): [execution: TaskRole, task: TaskRole] {
  const ecs = ecsOf(plan)
  return [
    {
      role: ecs.taskExecutionRole,
      policyName: POLICY_NAMES.taskExecution,
      document: 'iam/task-execution-role-policy.json',
    },
    { role: ecs.taskRole, policyName: POLICY_NAMES.task, document: 'iam/task-role-policy.json' },
  ]
}

/** The roles that have to be made, each once: one name may serve for both. */
export function madeRoles(plan: BundlePlan): string[] {
  return [...new Set(taskRoles(plan).map(({ role }) => role))].filter((role) => !roleExists(role))
}
