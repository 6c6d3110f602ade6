import type { BundlePlan } from './bundlePlan'

/** The ARN of a regional resource in the account and region of the answers. */
export function arn(plan: Pick<BundlePlan, 'answers' | 'partition'>, service: string, resource: string): string {
  const { region, account } = plan.answers.environment
  return `arn:${plan.partition}:${service}:${region}:${account}:${resource}`
}

/** Whether a role is given by its ARN, as one that exists is; a name is of one to be made. */
export function roleExists(role: string): boolean {
  return role.startsWith('arn:')
}

/** The ARN of a role given by its name or, where it exists already, by its ARN. */
export function roleArn(plan: Pick<BundlePlan, 'answers' | 'partition'>, role: string): string {
  return roleExists(role) ? role : `arn:${plan.partition}:iam::${plan.answers.environment.account}:role/${role}`
}

/** The name of a role given by its name or ARN. */
export function roleName(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1)
}
