import { z } from 'zod'
import { awsShapes } from '../catalog/awsShapes'
import { optionalText, text, textList, wholeNumber } from './text'

/** A pasted ARN of a cluster or a task definition is understood as the name in it. */
const ecsName = text({
  ...awsShapes.ecsName,
  understand: (pasted) => pasted.replace(/^arn:aws[a-z-]*:ecs:.*\//, '').replace(/:\d+$/, ''),
})

const role = text(awsShapes.roleNameOrArn)

const pythonSchema = z.strictObject({ kind: z.literal('python') })

const ecsSchema = z.strictObject({
  kind: z.literal('ecs'),
  /**
   * How the ECS side is set up, which decides what of it the bundle holds. Answers that say nothing are of the time of
   * commands and go on meaning them; new ones start with a stack (docs/decisions/0010).
   */
  setup: z
    .enum(['cloudformation', 'terraform', 'commands'], { error: 'Choose cloudformation, terraform or commands.' })
    .default('commands'),
  /** Whether the cluster is there already, so that nothing makes it or takes it away. */
  existingCluster: z.boolean().default(false),
  cluster: ecsName.default('openmetadata-ingestion'),
  family: ecsName.default('openmetadata-ingestion'),
  /** A fixed revision of the family; left out, RunTask takes the newest active one. */
  revision: wholeNumber({ min: 1, max: 1_000_000, unit: 'the revision' }).optional(),
  container: ecsName.default('openmetadata-ingestion'),
  image: z
    .strictObject({
      host: z
        .enum(['docker.getcollate.io', 'docker.io', 'docker.open-metadata.org', 'ecr'])
        .default('docker.getcollate.io'),
      /** The repository of one's own copy in ECR, in the same account and region. */
      repository: optionalText(awsShapes.ecrRepository),
    })
    .superRefine((image, context) => {
      if (image.host === 'ecr' && image.repository === undefined)
        context.addIssue({
          code: 'custom',
          path: ['repository'],
          message: 'Enter the name of your ECR repository, for example openmetadata/ingestion-base.',
        })
    })
    .prefault({}),
  subnets: textList(awsShapes.subnet, { min: 1, max: 16, of: 'subnets' }),
  securityGroups: textList(awsShapes.securityGroup, { min: 1, max: 5, of: 'security groups' }),
  assignPublicIp: z.boolean().default(false),
  /** Fargate CPU units and MiB; the pairs AWS allows are in the catalog. */
  cpu: wholeNumber({ min: 256, max: 32768, unit: 'CPU units' }).default(1024),
  memory: wholeNumber({ min: 512, max: 249856, unit: 'MiB' }).default(2048),
  logGroup: text(awsShapes.logGroup).default('/ecs/openmetadata-ingestion'),
  logStreamPrefix: text(awsShapes.logStreamPrefix).default('ecs'),
  taskRole: role.default('openmetadata-ingestion-task'),
  taskExecutionRole: role.default('openmetadata-ingestion-execution'),
})

const virtualenvSchema = z.strictObject({
  kind: z.literal('virtualenv'),
  plugin: z.boolean().default(false),
  /** A folder on the worker where built virtualenvs are kept between runs (Airflow 2.8.1 and later). */
  cachePath: optionalText({ like: 'an absolute path such as /usr/local/airflow/venv-cache', pattern: /^\/[\w./-]+$/ }),
})

export const approachSchema = z.discriminatedUnion('kind', [pythonSchema, ecsSchema, virtualenvSchema], {
  error: 'Choose an approach: python, ecs or virtualenv.',
})

export type Approach = z.output<typeof approachSchema>
export type ApproachKind = Approach['kind']

export type EcsApproach = z.output<typeof ecsSchema>
export type EcsSetup = EcsApproach['setup']
export type VirtualenvApproach = z.output<typeof virtualenvSchema>
