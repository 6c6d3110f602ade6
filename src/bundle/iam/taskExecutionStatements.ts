import { ecsOf } from '../ecs/ecsOf'
import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { logStreamArn } from './ecsStatements'
import type { Statement } from './policy'

function pullStatements(plan: BundlePlan): Statement[] {
  const { image } = ecsOf(plan)
  if (image.host !== 'ecr' || image.repository === undefined) return []
  return [
    // GetAuthorizationToken knows no resource types: `*` is the only resource it takes.
    { Sid: 'SignInToRegistry', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
    {
      Sid: 'PullImage',
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: arn(plan, 'ecr', `repository/${image.repository}`),
    },
  ]
}

/** What Fargate itself does for the task: write its log and, for a copy in ECR, pull the image. */
export function taskExecutionStatements(plan: BundlePlan): Statement[] {
  return [
    {
      Sid: 'WriteLog',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: logStreamArn(plan),
    },
    ...pullStatements(plan),
  ]
}
