import { ecsOf } from '../ecs/ecsOf'
import { ecsDocuments } from '../iam/ecsDocuments'
import type { Policy } from '../iam/policy'
import { POLICY_NAMES } from '../iam/policyNames'
import { roleArn, roleExists, roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Tree } from '../text/yaml'
import type { Resources } from './template'

/** The logical id of a role that the stack makes, or undefined for one that exists. One name is one role. */
function madeId(plan: BundlePlan, role: string): string | undefined {
  if (roleExists(role)) return undefined
  return role === ecsOf(plan).taskExecutionRole ? 'TaskExecutionRole' : 'TaskRole'
}

/** A role's ARN, asked of the role where the stack makes it, so that it is made first. */
export function stackRoleArn(plan: BundlePlan, role: string): Tree {
  const id = madeId(plan, role)
  return id === undefined ? roleArn(plan, role) : { 'Fn::GetAtt': [id, 'Arn'] }
}

function madeRole(plan: BundlePlan, role: string): Resources {
  const id = madeId(plan, role)
  if (id === undefined) return {}
  const trust = ecsDocuments(plan)['ecs-tasks-trust-policy']
  return { [id]: { Type: 'AWS::IAM::Role', Properties: { RoleName: role, AssumeRolePolicyDocument: { ...trust } } } }
}

/** A policy within a role, which may be there already: a role is named without its path. */
function attached(plan: BundlePlan, role: string, name: string, document: Policy): Resources[string] {
  const id = madeId(plan, role)
  return {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: name,
      Roles: [id === undefined ? roleName(role) : { Ref: id }],
      PolicyDocument: { ...document },
    },
  }
}

/** The task's two roles, unless they exist, and what they and MWAA's execution role may do. */
export function stackRoles(plan: BundlePlan): Resources {
  const { taskRole, taskExecutionRole } = ecsOf(plan)
  const { executionRole } = plan.answers.environment
  const documents = ecsDocuments(plan)
  return {
    ...madeRole(plan, taskExecutionRole),
    TaskExecutionPolicy: attached(
      plan,
      taskExecutionRole,
      POLICY_NAMES.taskExecution,
      documents['task-execution-role-policy'],
    ),
    ...madeRole(plan, taskRole),
    TaskPolicy: attached(plan, taskRole, POLICY_NAMES.task, documents['task-role-policy']),
    MwaaPolicy: attached(plan, executionRole, POLICY_NAMES.mwaa, documents['mwaa-execution-role-policy']),
  }
}
