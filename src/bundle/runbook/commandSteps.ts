import { ecsOf } from '../ecs/ecsOf'
import { LOG_RETENTION_DAYS } from '../ecs/logRetention'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { madeRoles, TRUST_DOCUMENT, taskRoles } from '../ecs/taskRoles'
import { roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { awsCommand } from './awsCommand'
import { imageSteps, removeImage } from './imageSteps'
import { removeRights, roleSteps } from './roleSteps'
import type { RunbookStep } from './runbookStep'

function roleCommands(plan: BundlePlan): string[] {
  return [
    ...madeRoles(plan).map((role) =>
      awsCommand(plan, 'iam create-role', {
        'role-name': role,
        'assume-role-policy-document': `file://${TRUST_DOCUMENT}`,
      }),
    ),
    ...taskRoles(plan).map(({ role, policyName, document }) =>
      awsCommand(plan, 'iam put-role-policy', {
        'role-name': roleName(role),
        'policy-name': policyName,
        'policy-document': `file://${document}`,
      }),
    ),
  ]
}

/** Sets up the ECS side command by command. Existing roles and clusters keep what they have. */
export function commandSteps(plan: BundlePlan): RunbookStep[] {
  const ecs = ecsOf(plan)
  return [
    ...roleSteps(plan),
    {
      title: 'Make the two roles of the task',
      why: 'The task execution role lets Fargate pull the image and write the log; the task role is what the ingestion itself may do. A source reached through AWS (Athena, Glue, S3 …) needs its own rights on the task role.',
      commands: roleCommands(plan),
    },
    ...imageSteps(plan),
    {
      title: `Make ${ecs.existingCluster ? '' : 'cluster, '}log group and task definition`,
      why: 'Leave out what exists already. The names are the ones in the DAGs and in the policies.',
      commands: [
        ...(ecs.existingCluster ? [] : [awsCommand(plan, 'ecs create-cluster', { 'cluster-name': ecs.cluster })]),
        awsCommand(plan, 'logs create-log-group', { 'log-group-name': ecs.logGroup }),
        awsCommand(plan, 'logs put-retention-policy', {
          'log-group-name': ecs.logGroup,
          'retention-in-days': String(LOG_RETENTION_DAYS),
        }),
        ...taskDefinitions(plan).map(({ path }) =>
          awsCommand(plan, 'ecs register-task-definition', { 'cli-input-json': `file://${path}` }),
        ),
      ],
      expect: 'each registration prints `"status": "ACTIVE"`.',
    },
  ]
}

/** The commands that take away what the steps above made: of what existed, only the policies that were put there. */
export function removeByCommands(plan: BundlePlan): string[] {
  const ecs = ecsOf(plan)
  return [
    ...taskRoles(plan).map(({ role, policyName }) =>
      awsCommand(plan, 'iam delete-role-policy', { 'role-name': roleName(role), 'policy-name': policyName }),
    ),
    ...madeRoles(plan).map((role) => awsCommand(plan, 'iam delete-role', { 'role-name': role })),
    ...taskDefinitions(plan).map(({ family }) => {
      const all = awsCommand(plan, 'ecs list-task-definitions', {
        'family-prefix': family,
        query: 'taskDefinitionArns[]',
        output: 'text',
      })
      return `for ARN in $(${all}); do ${awsCommand(plan, 'ecs deregister-task-definition', { 'task-definition': { variable: 'ARN' } })}; done`
    }),
    awsCommand(plan, 'logs delete-log-group', { 'log-group-name': ecs.logGroup }),
    ...(ecs.existingCluster ? [] : [awsCommand(plan, 'ecs delete-cluster', { cluster: ecs.cluster })]),
    ...removeImage(plan),
    ...removeRights(plan),
  ]
}
