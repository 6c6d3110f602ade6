import { ecsOf } from '../../ecs/ecsOf'
import { imageOf } from '../../ecs/image'
import { taskDefinitions } from '../../ecs/taskDefinitions'
import { roleArn } from '../../plan/arns'
import type { BundlePlan } from '../../plan/bundlePlan'
import type { Check } from './check'

/** What a task without a way out needs in its VPC: the image and its layers, the log, and the store it reads from. */
const ENDPOINTS = ['ecr.api', 'ecr.dkr', 's3', 'logs']
const STORE_ENDPOINTS = { 'secrets-manager': 'secretsmanager', 'parameter-store': 'ssm' } as const

function taskDefinitionChecks(plan: BundlePlan): Check[] {
  const ecs = ecsOf(plan)
  const meant = JSON.stringify({
    container: ecs.container,
    image: imageOf(plan),
    cpu: String(ecs.cpu),
    memory: String(ecs.memory),
    executionRole: roleArn(plan, ecs.taskExecutionRole),
    taskRole: roleArn(plan, ecs.taskRole),
    'awslogs-group': ecs.logGroup,
    'awslogs-region': plan.answers.environment.region,
    'awslogs-stream-prefix': ecs.logStreamPrefix,
  })
  return taskDefinitions(plan).map(({ arn }) => {
    const name = arn.slice(arn.indexOf('/') + 1)
    return { subject: `Task definition ${name}`, part: 'ecs', call: 'task_definition', arguments: [name, meant] }
  })
}

function imageChecks(plan: BundlePlan): Check[] {
  const { host, repository } = ecsOf(plan).image
  if (host !== 'ecr' || repository === undefined) return []
  const tag = plan.answers.openmetadata.server
  return [{ subject: 'Image', part: 'ecs', call: 'image', arguments: [repository, tag] }]
}

function networkChecks(plan: BundlePlan): Check[] {
  const { subnets, securityGroups, assignPublicIp } = ecsOf(plan)
  const image = imageOf(plan)
  const services = [...ENDPOINTS, STORE_ENDPOINTS[plan.answers.openmetadata.secretStore]]
  const ways = subnets.map(
    (subnet): Check => ({
      subject: `Way out of ${subnet}`,
      part: 'network',
      call: 'way_out',
      arguments: [
        subnet,
        assignPublicIp ? 'ENABLED' : 'DISABLED',
        image.slice(0, image.indexOf('/')),
        services.join(' '),
      ],
    }),
  )
  return [
    { subject: 'Network', part: 'network', call: 'vpc', arguments: [subnets.join(' '), securityGroups.join(' ')] },
    ...ways,
  ]
}

/** Whether a task could be started and could fetch its image, as far as that can be told without starting one. */
export function ecsChecks(plan: BundlePlan): Check[] {
  if (plan.answers.approach.kind !== 'ecs') return []
  const { cluster, logGroup } = ecsOf(plan)
  return [
    { subject: `Cluster ${cluster}`, part: 'ecs', call: 'cluster', arguments: [cluster] },
    ...taskDefinitionChecks(plan),
    { subject: `Log group ${logGroup}`, part: 'ecs', call: 'log_group', arguments: [logGroup] },
    ...imageChecks(plan),
    ...networkChecks(plan),
  ]
}
