import { ecsOf } from '../ecs/ecsOf'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { arn, roleArn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Statement } from './policy'

/** The log streams of the container: `<prefix>/<container>/<task id>`. */
export function logStreamArn(plan: BundlePlan): string {
  const { logGroup, logStreamPrefix, container } = ecsOf(plan)
  return arn(plan, 'logs', `log-group:${logGroup}:log-stream:${logStreamPrefix}/${container}/*`)
}

/** What the operator calls, on what it calls it (mwaa.md §8.1, §8.3). StopTask is called when a task is cancelled. */
export function ecsStatements(plan: BundlePlan): Statement[] {
  const ecs = ecsOf(plan)
  const cluster = { ArnEquals: { 'ecs:cluster': arn(plan, 'ecs', `cluster/${ecs.cluster}`) } }
  return [
    {
      Sid: 'RunTask',
      Effect: 'Allow',
      Action: ['ecs:RunTask'],
      Resource: taskDefinitions(plan).map(({ family }) => arn(plan, 'ecs', `task-definition/${family}:*`)),
      Condition: cluster,
    },
    {
      Sid: 'FollowAndStopTask',
      Effect: 'Allow',
      Action: ['ecs:DescribeTasks', 'ecs:StopTask'],
      Resource: arn(plan, 'ecs', `task/${ecs.cluster}/*`),
      Condition: cluster,
    },
    {
      Sid: 'PassTaskRoles',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: [roleArn(plan, ecs.taskExecutionRole), roleArn(plan, ecs.taskRole)],
      Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
    },
    { Sid: 'ReadTaskLog', Effect: 'Allow', Action: ['logs:GetLogEvents'], Resource: logStreamArn(plan) },
  ]
}
