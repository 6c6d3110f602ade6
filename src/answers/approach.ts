import { z } from 'zod'
import { optionalText, text, textList, wholeNumber } from './text'

const ecsName = (what: string) =>
  text({
    like: `${what}: letters, digits, _ and -, at most 255`,
    pattern: /^[A-Za-z0-9_-]+$/,
    max: 255,
    understand: (pasted) => pasted.replace(/^arn:aws[a-z-]*:ecs:.*\//, ''),
  })

const role = (what: string) =>
  text({
    like: `${what}: its name, or its ARN where it exists already`,
    pattern: /^(?:arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*)?[\w+=,.@-]{1,64}$/,
  })

const pythonSchema = z.strictObject({ kind: z.literal('python') })

const ecsSchema = z.strictObject({
  kind: z.literal('ecs'),
  cluster: ecsName('the cluster name').default('openmetadata-ingestion'),
  family: ecsName('the task definition family').default('openmetadata-ingestion'),
  /** A fixed revision of the family; left out, RunTask takes the newest active one. */
  revision: wholeNumber({ min: 1, max: 1_000_000, unit: 'the revision' }).optional(),
  container: ecsName('the container name').default('openmetadata-ingestion'),
  image: z
    .strictObject({
      host: z
        .enum(['docker.getcollate.io', 'docker.io', 'docker.open-metadata.org', 'ecr'])
        .default('docker.getcollate.io'),
      /** The repository of one's own copy in ECR, in the same account and region. */
      repository: optionalText({
        like: 'an ECR repository such as openmetadata/ingestion-base',
        pattern: /^[a-z0-9][a-z0-9._/-]*$/,
        max: 256,
      }),
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
  subnets: textList(
    { like: 'subnet- and 8 or 17 hexadecimal digits', pattern: /^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/ },
    { min: 1, max: 16, of: 'subnets' },
  ),
  securityGroups: textList(
    { like: 'sg- and 8 or 17 hexadecimal digits', pattern: /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/ },
    { min: 1, max: 5, of: 'security groups' },
  ),
  assignPublicIp: z.boolean().default(false),
  /** Fargate CPU units and MiB; the pairs AWS allows are in the catalog. */
  cpu: wholeNumber({ min: 256, max: 32768, unit: 'CPU units' }).default(1024),
  memory: wholeNumber({ min: 512, max: 249856, unit: 'MiB' }).default(2048),
  logGroup: text({
    like: 'a log group such as /ecs/openmetadata-ingestion',
    pattern: /^[.\-_/#A-Za-z0-9]+$/,
    max: 512,
  }).default('/ecs/openmetadata-ingestion'),
  logStreamPrefix: text({ like: 'a log stream prefix such as ecs', pattern: /^[A-Za-z0-9_.-]+$/, max: 128 }).default(
    'ecs',
  ),
  taskRole: role('the task role').default('openmetadata-ingestion-task'),
  taskExecutionRole: role('the task execution role').default('openmetadata-ingestion-execution'),
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

/** The approaches by the names of their operators, as people know them. */
export const APPROACH_NAMES: Record<ApproachKind, string> = {
  python: 'PythonOperator',
  ecs: 'EcsRunTaskOperator',
  virtualenv: 'PythonVirtualenvOperator',
}

export type EcsApproach = z.output<typeof ecsSchema>
export type VirtualenvApproach = z.output<typeof virtualenvSchema>
