import { ecsOf } from '../ecs/ecsOf'
import { type TaskDefinition, taskDefinitions } from '../ecs/taskDefinitions'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Tree } from '../text/yaml'
import { pascalKeys } from './pascalKeys'
import { stackRoleArn } from './stackRoles'
import type { Resource, Resources } from './template'

/** A part of a slug as a part of a logical id: a capital begins it. No two slugs give the same id. */
const capitalised = (part: string) => (/^[\dx]/.test(part) ? `X${part}` : part.charAt(0).toUpperCase() + part.slice(1))

function logicalId({ slug }: TaskDefinition): string {
  return `TaskDefinition${slug === undefined ? '' : slug.split('_').map(capitalised).join('')}`
}

/**
 * CloudFormation looks for `{{resolve:…}}` in every text and puts a secret there. In a config those braces can only
 * stand between the quotes of YAML or in a comment, where this means the same.
 */
const unresolvable = (config: string) => config.replaceAll('{{resolve:', '{\\x7bresolve:')

function quietConfigs(tree: Tree): Tree {
  if (typeof tree === 'string') return unresolvable(tree)
  if (Array.isArray(tree)) return tree.map(quietConfigs)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, quietConfigs(value)]))
}

function resourceOf(plan: BundlePlan, { document }: TaskDefinition): Resource {
  const { revision, taskRole, taskExecutionRole } = ecsOf(plan)
  return {
    Type: 'AWS::ECS::TaskDefinition',
    // An update deregisters the revision before; DAGs that hold on to one still need it.
    ...(revision === undefined ? {} : { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' }),
    Properties: {
      ...(quietConfigs(pascalKeys(document)) as { [key: string]: Tree }),
      ExecutionRoleArn: stackRoleArn(plan, taskExecutionRole),
      TaskRoleArn: stackRoleArn(plan, taskRole),
    },
  }
}

/** Every task definition by its logical id, the same documents as the files for `aws ecs register-task-definition`. */
export function stackTaskDefinitions(plan: BundlePlan): Resources {
  return Object.fromEntries(
    taskDefinitions(plan).map((definition) => [logicalId(definition), resourceOf(plan, definition)]),
  )
}
