import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { type Policy, policy } from './policy'

/** Lets ECS, on behalf of tasks of this account and region only, take on a role. */
export function ecsTasksTrust(plan: BundlePlan): Policy {
  return policy([
    {
      Sid: 'EcsTasks',
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: ['sts:AssumeRole'],
      Condition: {
        StringEquals: { 'aws:SourceAccount': plan.answers.environment.account },
        ArnLike: { 'aws:SourceArn': arn(plan, 'ecs', '*') },
      },
    },
  ])
}

/** Lets MWAA take on the execution role; the role of an existing environment has this already. */
export function mwaaTrust(plan: BundlePlan): Policy {
  return policy([
    {
      Sid: 'Mwaa',
      Effect: 'Allow',
      Principal: { Service: ['airflow.amazonaws.com', 'airflow-env.amazonaws.com'] },
      Action: ['sts:AssumeRole'],
      Condition: { StringEquals: { 'aws:SourceAccount': plan.answers.environment.account } },
    },
  ])
}
