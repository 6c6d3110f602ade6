import { stackName } from '../cloudformation/stackName'
import { INLINE_TEMPLATE_LIMIT, TEMPLATE_PATH, templateSize } from '../cloudformation/templateFile'
import { ecsOf } from '../ecs/ecsOf'
import { roleExists } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { codeSpan } from '../text/markdown'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import { imageSteps, removeImage } from './imageSteps'
import type { RunbookStep } from './runbookStep'

const isLarge = (plan: BundlePlan) => templateSize(plan) > INLINE_TEMPLATE_LIMIT

/** What a stack or Terraform makes, for a sentence. */
export function madeParts(plan: BundlePlan): string {
  const { existingCluster, taskRole, taskExecutionRole } = ecsOf(plan)
  const roles = [
    ...(roleExists(taskExecutionRole) ? [] : ['the task execution role']),
    ...(roleExists(taskRole) ? [] : ['the task role']),
  ]
  return [...(existingCluster ? [] : ['the cluster']), 'the log group', ...roles, 'the task definition'].join(', ')
}

/** A template that is too large to be sent goes through the environment's own bucket, under the stack's name. */
function bucketOptions(plan: BundlePlan): Record<string, string> {
  if (!isLarge(plan)) return {}
  return { 's3-bucket': plan.answers.environment.bucket, 's3-prefix': stackName(plan) }
}

/** Sets up the ECS side as one stack. */
export function stackSteps(plan: BundlePlan): RunbookStep[] {
  const stack = stackName(plan)
  return [
    ...imageSteps(plan),
    {
      title: 'Make the stack',
      why: `It holds ${madeParts(plan)}, and gives MWAA's execution role its rights; what it names and does not hold has to be there. After a change of your answers the same command brings it up to date. A source reached through AWS (Athena, Glue, S3 …) needs its own rights on the task role. An execution role that AWS made with the environment can already write Airflow's logs; for one made by hand, \`iam/mwaa-airflow-logs-policy.json\` and \`iam/mwaa-trust-policy.json\` are what it needs for that.`,
      commands: [
        awsCommand(plan, 'cloudformation deploy', {
          'template-file': TEMPLATE_PATH,
          'stack-name': stack,
          capabilities: 'CAPABILITY_NAMED_IAM',
          ...bucketOptions(plan),
        }),
        awsCommand(plan, 'cloudformation describe-stacks', {
          'stack-name': stack,
          query: 'Stacks[0].[StackStatus,Outputs]',
        }),
      ],
      expect: `CREATE_COMPLETE or UPDATE_COMPLETE, and the ARNs of what was made. If not, the events of ${codeSpan(stack)} in the CloudFormation console name the resource and the reason, often that it exists already. A stack that failed at its first making (ROLLBACK_COMPLETE) has to be deleted, as under Undo, before the next try.`,
    },
  ]
}

/** The commands that take the stack away again, with everything in it. */
export function removeStack(plan: BundlePlan): string[] {
  const stack = { 'stack-name': stackName(plan) }
  const uploaded = shellWord(`s3://${plan.answers.environment.bucket}/${stackName(plan)}/`)
  return [
    awsCommand(plan, 'cloudformation delete-stack', stack),
    awsCommand(plan, 'cloudformation wait stack-delete-complete', stack),
    ...(isLarge(plan) ? [awsCommand(plan, `s3 rm ${uploaded} --recursive`)] : []),
    ...removeImage(plan),
  ]
}
