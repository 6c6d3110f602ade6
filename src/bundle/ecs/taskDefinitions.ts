import { shortenName } from '../../answers/shortenName'
import { awsShapes } from '../../catalog/awsShapes'
import { arn, roleArn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { oncePerPlan } from '../plan/oncePerPlan'
import type { PlannedPipeline } from '../plan/planDags'
import { awsJsonLength } from '../text/json'
import type { Tree } from '../text/yaml'
import { ecsOf } from './ecsOf'
import { imageOf } from './image'
import { IMAGE_COMMAND } from './imageCommand'

/** RunTask refuses overrides of more characters, the JSON around them included (mwaa.md §7). */
export const OVERRIDES_LIMIT = 8192

/** The task definition a pipeline runs with. */
export interface TaskDefinition {
  family: string
  path: string
  arn: string
  /** The pipeline it is for, where it is for one alone. */
  slug?: string
  /** Set where the config is too long for RunTask's overrides and stands in the task definition instead. */
  holdsConfig: boolean
  document: { [key: string]: Tree }
}

function overrides(plan: BundlePlan, pipeline: PlannedPipeline) {
  return {
    containerOverrides: [
      {
        name: ecsOf(plan).container,
        command: IMAGE_COMMAND,
        environment: [
          { name: 'config', value: pipeline.configText },
          { name: 'pipelineType', value: pipeline.row.type },
        ],
      },
    ],
  }
}

/** The length of a pipeline's overrides as AWS counts it: the JSON that is sent. */
export function overridesLength(plan: BundlePlan, pipeline: PlannedPipeline): number {
  return awsJsonLength(overrides(plan, pipeline))
}

function taskDocument(plan: BundlePlan, family: string, environment: { name: string; value: string }[]) {
  const ecs = ecsOf(plan)
  const { region } = plan.answers.environment
  return {
    family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: String(ecs.cpu),
    memory: String(ecs.memory),
    runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
    executionRoleArn: roleArn(plan, ecs.taskExecutionRole),
    taskRoleArn: roleArn(plan, ecs.taskRole),
    containerDefinitions: [
      {
        name: ecs.container,
        image: imageOf(plan),
        essential: true,
        command: IMAGE_COMMAND,
        environment: [{ name: 'AWS_DEFAULT_REGION', value: region }, ...environment],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': ecs.logGroup,
            'awslogs-region': region,
            'awslogs-stream-prefix': ecs.logStreamPrefix,
          },
        },
      },
    ],
  }
}

function sharedDefinition(plan: BundlePlan): TaskDefinition {
  const ecs = ecsOf(plan)
  const revision = ecs.revision === undefined ? '' : `:${ecs.revision}`
  return {
    family: ecs.family,
    path: 'ecs/task-definition.json',
    arn: arn(plan, 'ecs', `task-definition/${ecs.family}${revision}`),
    holdsConfig: false,
    document: taskDocument(plan, ecs.family, []),
  }
}

function ownDefinition(plan: BundlePlan, pipeline: PlannedPipeline): TaskDefinition {
  const ecs = ecsOf(plan)
  const family = shortenName(`${ecs.family}-${pipeline.slug}`, awsShapes.ecsName.max, '-')
  return {
    family,
    path: `ecs/task-definition-${pipeline.slug}.json`,
    slug: pipeline.slug,
    arn: arn(plan, 'ecs', `task-definition/${family}`),
    holdsConfig: true,
    document: taskDocument(plan, family, [{ name: 'config', value: pipeline.configText }]),
  }
}

interface PlannedTasks {
  byPipeline: Map<PlannedPipeline, TaskDefinition>
  all: TaskDefinition[]
}

const plannedTasks = oncePerPlan((plan): PlannedTasks => {
  const shared = sharedDefinition(plan)
  const byPipeline = new Map(
    plan.pipelines.map((pipeline) => {
      const tooLong = overridesLength(plan, pipeline) > OVERRIDES_LIMIT
      return [pipeline, tooLong ? ownDefinition(plan, pipeline) : shared]
    }),
  )
  return { byPipeline, all: [...new Set(byPipeline.values())] }
})

/** The task definition of one pipeline of the plan: the shared one, or its own where the config has to stand in it. */
export function taskDefinitionFor(plan: BundlePlan, pipeline: PlannedPipeline): TaskDefinition {
  const definition = plannedTasks(plan).byPipeline.get(pipeline)
  if (definition === undefined) throw new TypeError(`Not a pipeline of this plan: ${pipeline.slug}`)
  return definition
}

/** Every task definition the bundle needs, each once. */
export function taskDefinitions(plan: BundlePlan): TaskDefinition[] {
  return plannedTasks(plan).all
}
