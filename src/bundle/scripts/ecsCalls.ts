import type { EcsSetup } from '../../answers/approach'
import { stackName } from '../cloudformation/stackName'
import { INLINE_TEMPLATE_LIMIT, TEMPLATE_PATH, templateSize } from '../cloudformation/templateFile'
import { ecsOf } from '../ecs/ecsOf'
import { imageOf, publicImageOf } from '../ecs/image'
import { LOG_RETENTION_DAYS } from '../ecs/logRetention'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { madeRoles, TRUST_DOCUMENT, taskRoles } from '../ecs/taskRoles'
import { roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { rightsCall } from './rightsCall'
import { type ScriptCall, scriptCall } from './scriptCall'

/** The image's copy in ECR, where the answers name a repository there. */
function imageCalls(plan: BundlePlan): ScriptCall[] {
  const { host, repository } = ecsOf(plan).image
  if (host !== 'ecr' || repository === undefined) return []
  const { server } = plan.answers.openmetadata
  return [scriptCall(['remembering', 'image'], 'image', repository, server, imageOf(plan), publicImageOf(server))]
}

function stackCalls(plan: BundlePlan): ScriptCall[] {
  const large = templateSize(plan) > INLINE_TEMPLATE_LIMIT
  return [scriptCall(['remembering', 'stack'], 'stack', stackName(plan), TEMPLATE_PATH, ...(large ? ['large'] : []))]
}

function commandCalls(plan: BundlePlan): ScriptCall[] {
  const ecs = ecsOf(plan)
  return [
    rightsCall(plan),
    ...madeRoles(plan).map((role) => scriptCall(['remembering', 'role'], 'role', role, TRUST_DOCUMENT)),
    ...taskRoles(plan).map(({ role, policyName, document }) =>
      scriptCall(['policy'], 'policy', roleName(role), policyName, document),
    ),
    ...(ecs.existingCluster ? [] : [scriptCall(['remembering', 'cluster'], 'cluster', ecs.cluster)]),
    scriptCall(['remembering', 'logGroup'], 'log_group', ecs.logGroup, String(LOG_RETENTION_DAYS)),
    ...taskDefinitions(plan).map(({ family, path }) =>
      scriptCall(['remembering', 'holds', 'taskDefinition'], 'task_definition', family, path),
    ),
  ]
}

const appliedCalls = (plan: BundlePlan): ScriptCall[] =>
  taskDefinitions(plan).map(({ family, path }) => scriptCall(['holds', 'applied'], 'applied', family, path))

const SETUPS: Record<EcsSetup, (plan: BundlePlan) => ScriptCall[]> = {
  cloudformation: stackCalls,
  terraform: appliedCalls,
  commands: commandCalls,
}

/** What sets up the ECS side, in the way that was chosen. */
export function ecsCalls(plan: BundlePlan): ScriptCall[] {
  return [...imageCalls(plan), ...SETUPS[ecsOf(plan).setup](plan)]
}
