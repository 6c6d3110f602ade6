import { TRUST_DOCUMENT, taskRoles } from '../ecs/taskRoles'
import { MWAA_DOCUMENT, POLICY_NAMES } from '../iam/policyNames'
import { roleArn, roleExists, roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { HclBlock, HclExpression, HclValue } from '../text/hcl'

/** A document of the bundle, read where main.tf stands. */
const document = (path: string): HclExpression => ({ expression: `file("\${path.module}/../${path}")` })

/** The label of a role that Terraform makes, or undefined for one that exists. One name is one role. */
function label(plan: BundlePlan, role: string): string | undefined {
  if (roleExists(role)) return undefined
  return role === taskRoles(plan)[0].role ? 'task_execution' : 'task'
}

function attribute(plan: BundlePlan, role: string, name: 'arn' | 'name', existing: string): HclValue {
  const made = label(plan, role)
  return made === undefined ? existing : { expression: `aws_iam_role.${made}.${name}` }
}

/** A role's ARN, asked of the role where Terraform makes it, so that it is made first. */
export function terraformRoleArn(plan: BundlePlan, role: string): HclValue {
  return attribute(plan, role, 'arn', roleArn(plan, role))
}

function madeRole(plan: BundlePlan, role: string): HclBlock[] {
  const made = label(plan, role)
  if (made === undefined) return []
  return [
    {
      head: ['resource', 'aws_iam_role', made],
      attributes: [{ name: role, assume_role_policy: document(TRUST_DOCUMENT) }],
    },
  ]
}

/** A policy within a role, which may be there already: a role is named without its path. */
function attached(resource: string, role: HclValue, name: string, path: string): HclBlock {
  return { head: ['resource', 'aws_iam_role_policy', resource], attributes: [{ name, role, policy: document(path) }] }
}

/** The task's two roles, unless they exist, and what they and MWAA's execution role may do. */
export function roleBlocks(plan: BundlePlan): HclBlock[] {
  const [execution, task] = taskRoles(plan)
  const roles = execution.role === task.role ? [execution.role] : [execution.role, task.role]
  const named = (role: string) => attribute(plan, role, 'name', roleName(role))
  return [
    ...roles.flatMap((role) => madeRole(plan, role)),
    attached('task_execution', named(execution.role), execution.policyName, execution.document),
    attached('task', named(task.role), task.policyName, task.document),
    attached('mwaa', roleName(plan.answers.environment.executionRole), POLICY_NAMES.mwaa, MWAA_DOCUMENT),
  ]
}
