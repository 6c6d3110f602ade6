import type { BundlePlan } from '../plan/bundlePlan'
import { APPLY, DESTROY, INIT } from '../terraform/terraformCommands'
import { terraformState } from '../terraform/terraformState'
import { codeSpan } from '../text/markdown'
import { awsCommand } from './awsCommand'
import { imageSteps, removeImage } from './imageSteps'
import type { RunbookStep } from './runbookStep'
import { madeParts } from './stackSteps'

/** Sets up the ECS side by Terraform. */
export function terraformSteps(plan: BundlePlan): RunbookStep[] {
  const { bucket, key } = terraformState(plan)
  return [
    ...imageSteps(plan),
    {
      title: 'Let Terraform make the ECS side',
      why: `\`ecs/main.tf\` makes ${madeParts(plan)}, and gives MWAA's execution role its rights; what it names and does not make has to be there. Policies and task definitions are the documents in \`iam/\` and \`ecs/\`. It needs Terraform 1.5 or later, which AWS CloudShell has not, and refuses any account but ${plan.answers.environment.account}. Its state is ${codeSpan(`s3://${bucket}/${key}`)}, so after a change of your answers the same commands in the new bundle bring it up to date. A source reached through AWS (Athena, Glue, S3 …) needs its own rights on the task role. An execution role that AWS made with the environment can already write Airflow's logs; for one made by hand, \`iam/mwaa-airflow-logs-policy.json\` and \`iam/mwaa-trust-policy.json\` are what it needs for that.`,
      commands: [INIT, APPLY],
      expect:
        'what it will make, a question to answer with `yes`, "Apply complete!" and the ARNs. Where it says that something exists already, another setup made it: undo that first, or take it in with `terraform import`.',
    },
  ]
}

/** The commands that take away what Terraform made, the state last. */
export function takeAway(plan: BundlePlan): string[] {
  const { bucket, key } = terraformState(plan)
  return [DESTROY, awsCommand(plan, 's3api delete-object', { bucket, key })]
}

/** The commands that take all of it away again. */
export function removeByTerraform(plan: BundlePlan): string[] {
  return [...takeAway(plan), ...removeImage(plan)]
}
