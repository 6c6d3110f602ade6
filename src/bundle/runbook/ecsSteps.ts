import { ecsOf } from '../ecs/ecsOf'
import { imageOf, publicImageOf } from '../ecs/image'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import { POLICY_NAME } from './roleSteps'
import type { RunbookStep } from './runbookStep'

const TRUST = 'file://iam/ecs-tasks-trust-policy.json'

function roleCommands(plan: BundlePlan, role: string, document: string): string[] {
  const name = roleName(role)
  const create = role.startsWith('arn:')
    ? []
    : [awsCommand(plan, 'iam create-role', { 'role-name': name, 'assume-role-policy-document': TRUST })]
  return [
    ...create,
    awsCommand(plan, 'iam put-role-policy', {
      'role-name': name,
      'policy-name': POLICY_NAME,
      'policy-document': `file://iam/${document}.json`,
    }),
  ]
}

function copyImage(plan: BundlePlan): RunbookStep[] {
  const { image } = ecsOf(plan)
  if (image.host !== 'ecr' || image.repository === undefined) return []
  const own = imageOf(plan)
  const registry = own.slice(0, own.indexOf('/'))
  const original = publicImageOf(plan.answers.openmetadata.server)
  return [
    {
      title: 'Copy the image into ECR',
      why: 'The task pulls it from there, so its subnets need no way to a public registry. Docker is needed for this step; the image is about 4.5 GB.',
      commands: [
        awsCommand(plan, 'ecr create-repository', { 'repository-name': image.repository }),
        `${awsCommand(plan, 'ecr get-login-password')} | docker login --username AWS --password-stdin ${shellWord(registry)}`,
        `docker pull --platform linux/amd64 ${shellWord(original)}`,
        `docker tag ${shellWord(original)} ${shellWord(own)}`,
        `docker push ${shellWord(own)}`,
      ],
    },
  ]
}

/** What the ECS approach needs before its first task can run. Existing roles and clusters keep what they have. */
export function ecsSteps(plan: BundlePlan): RunbookStep[] {
  const ecs = ecsOf(plan)
  return [
    {
      title: 'Make the two roles of the task',
      why: 'The task execution role lets Fargate pull the image and write the log; the task role is what the ingestion itself may do. A source reached through AWS (Athena, Glue, S3 …) needs its own rights on the task role.',
      commands: [
        ...roleCommands(plan, ecs.taskExecutionRole, 'task-execution-role-policy'),
        ...roleCommands(plan, ecs.taskRole, 'task-role-policy'),
      ],
    },
    ...copyImage(plan),
    {
      title: 'Make cluster, log group and task definition',
      why: 'Leave out what exists already. The names are the ones in the DAGs and in the policies.',
      commands: [
        awsCommand(plan, 'ecs create-cluster', { 'cluster-name': ecs.cluster }),
        awsCommand(plan, 'logs create-log-group', { 'log-group-name': ecs.logGroup }),
        awsCommand(plan, 'logs put-retention-policy', { 'log-group-name': ecs.logGroup, 'retention-in-days': '30' }),
        ...taskDefinitions(plan).map(({ path }) =>
          awsCommand(plan, 'ecs register-task-definition', { 'cli-input-json': `file://${path}` }),
        ),
      ],
      expect: 'each registration prints `"status": "ACTIVE"`.',
    },
  ]
}

/** The commands that take away what the steps above made. */
export function removeEcs(plan: BundlePlan): string[] {
  const ecs = ecsOf(plan)
  const made = [ecs.taskExecutionRole, ecs.taskRole].filter((role) => !role.startsWith('arn:'))
  return [
    ...made.flatMap((role) => [
      awsCommand(plan, 'iam delete-role-policy', { 'role-name': role, 'policy-name': POLICY_NAME }),
      awsCommand(plan, 'iam delete-role', { 'role-name': role }),
    ]),
    ...taskDefinitions(plan).map(({ family }) => {
      const all = awsCommand(plan, 'ecs list-task-definitions', {
        'family-prefix': family,
        query: 'taskDefinitionArns[]',
        output: 'text',
      })
      return `for ARN in $(${all}); do ${awsCommand(plan, 'ecs deregister-task-definition', { 'task-definition': { variable: 'ARN' } })}; done`
    }),
    awsCommand(plan, 'logs delete-log-group', { 'log-group-name': ecs.logGroup }),
    awsCommand(plan, 'ecs delete-cluster', { cluster: ecs.cluster }),
    ...(ecs.image.host === 'ecr' && ecs.image.repository !== undefined
      ? [`${awsCommand(plan, 'ecr delete-repository', { 'repository-name': ecs.image.repository })} --force`]
      : []),
  ]
}
