import { ecsOf } from '../../ecs/ecsOf'
import { ecsDocuments } from '../../iam/ecsDocuments'
import { type Policy, policy } from '../../iam/policy'
import { POLICY_NAMES } from '../../iam/policyNames'
import { workflowStatements } from '../../iam/workflowStatements'
import { roleName } from '../../plan/arns'
import type { BundlePlan } from '../../plan/bundlePlan'
import type { Check } from './check'

function policyCheck(role: string, name: string, { Statement }: Policy): Check {
  return {
    subject: `Policy ${name}`,
    part: 'roles',
    call: 'policy',
    arguments: [roleName(role), name, JSON.stringify(Statement)],
  }
}

function ecsRights(plan: BundlePlan): Check[] {
  const { taskRole, taskExecutionRole } = ecsOf(plan)
  const documents = ecsDocuments(plan)
  const roles = [...new Set([taskExecutionRole, taskRole].map(roleName))]
  return [
    ...roles.map((name): Check => ({ subject: `Role ${name}`, part: 'roles', call: 'role', arguments: [name] })),
    policyCheck(plan.answers.environment.executionRole, POLICY_NAMES.mwaa, documents['mwaa-execution-role-policy']),
    policyCheck(taskExecutionRole, POLICY_NAMES.taskExecution, documents['task-execution-role-policy']),
    policyCheck(taskRole, POLICY_NAMES.task, documents['task-role-policy']),
  ]
}

/** Whether each role has the rights the bundle wrote for it. What a boundary or an organisation takes away is not seen. */
export function rightsChecks(plan: BundlePlan): Check[] {
  if (plan.answers.approach.kind === 'ecs') return ecsRights(plan)
  return [policyCheck(plan.answers.environment.executionRole, POLICY_NAMES.mwaa, policy(workflowStatements(plan)))]
}
