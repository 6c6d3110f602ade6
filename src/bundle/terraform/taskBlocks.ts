import { ecsOf } from '../ecs/ecsOf'
import { taskDefinitions } from '../ecs/taskDefinitions'
import type { BundlePlan } from '../plan/bundlePlan'
import type { HclBlock, HclValue } from '../text/hcl'
import { terraformRoleArn } from './roleBlocks'

const basename = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const of = (key: string): HclValue => ({ expression: `each.value.${key}` })

/**
 * Every task definition, from the same documents as `aws ecs register-task-definition` would take. An update deregisters
 * the revision before, unless it is told not to; DAGs that hold on to one still need it.
 */
export function taskBlocks(plan: BundlePlan): HclBlock[] {
  const { taskExecutionRole, taskRole, revision } = ecsOf(plan)
  const documents = taskDefinitions(plan).map(({ path }) => ({
    expression: `jsondecode(file("\${path.module}/${basename(path)}"))`,
  }))
  return [
    { head: ['locals'], attributes: [{ task_definitions: documents }] },
    {
      head: ['resource', 'aws_ecs_task_definition', 'ingestion'],
      attributes: [
        { for_each: { expression: '{ for document in local.task_definitions : document.family => document }' } },
        {
          family: of('family'),
          requires_compatibilities: of('requiresCompatibilities'),
          network_mode: of('networkMode'),
          cpu: of('cpu'),
          memory: of('memory'),
          execution_role_arn: terraformRoleArn(plan, taskExecutionRole),
          task_role_arn: terraformRoleArn(plan, taskRole),
          container_definitions: { expression: 'jsonencode(each.value.containerDefinitions)' },
          ...(revision === undefined ? {} : { skip_destroy: true }),
        },
      ],
      blocks: [
        {
          head: ['runtime_platform'],
          attributes: [
            {
              cpu_architecture: of('runtimePlatform.cpuArchitecture'),
              operating_system_family: of('runtimePlatform.operatingSystemFamily'),
            },
          ],
        },
      ],
    },
  ]
}
