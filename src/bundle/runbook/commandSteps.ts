import { ecsOf } from '../ecs/ecsOf'
import { LOG_RETENTION_DAYS } from '../ecs/logRetention'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { POLICY_NAMES } from '../iam/policyNames'
import { roleExists, roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { awsCommand } from './awsCommand'
import { imageSteps, removeImage } from './imageSteps'
import { removeRights, roleSteps } from './roleSteps'
import type { RunbookStep } from './runbookStep'

const TRUST = 'file://iam/ecs-tasks-trust-policy.json'

interface TaskRole {
  role: string
  policyName: string
  document: string
}

function taskRoles(plan: BundlePlan): TaskRole[] {
  const ecs = ecsOf(plan)
  return [
    { role: ecs.taskExecutionRole, policyName: POLICY_NAMES.taskExecution, document: 'task-execution-role-policy' },
    { role: ecs.taskRole, policyName: POLICY_NAMES.task, document: 'task-role-policy' },
  ]
}

/** The roles that have to be made, each once: one name may serve for both. */
function madeRoles(plan: BundlePlan): string[] {
  return [...new Set(taskRoles(plan).map(({ role }) => role))].filter((role) => !roleExists(role))
}

function roleCommands(plan: BundlePlan): string[] {
  return [
    ...madeRoles(plan).map((role) =>
      awsCommand(plan, 'iam create-role', { 'role-name': role, 'assume-role-policy-document': TRUST }),
    ),
    ...taskRoles(plan).map(({ role, policyName, document }) =>
      awsCommand(plan, 'iam put-role-policy', {
        'role-name': roleName(role),
        'policy-name': policyName,
        'policy-document': `file://iam/${document}.json`,
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
