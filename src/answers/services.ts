import { z } from 'zod'
import { jsonObjectSchema } from './jsonTree'
import { PIPELINE_TYPES } from './pipelineTypes'
import { scheduleSchema } from './schedule'
import { text, wholeNumber } from './text'

const pipelineSchema = z.strictObject({
  type: z.enum(PIPELINE_TYPES, { error: `Choose a pipeline: ${PIPELINE_TYPES.join(', ')}.` }),
  /** null runs only when somebody starts it. */
  schedule: scheduleSchema.nullable().default('@daily'),
  /** What goes into `sourceConfig.config`, without its type. Left-out options keep OpenMetadata's defaults. */
  options: jsonObjectSchema.default({}),
  retries: wholeNumber({ min: 0, max: 20, unit: 'retries' }).default(3),
  retryDelaySeconds: wholeNumber({ min: 0, max: 86_400, unit: 'seconds' }).default(10),
  timeoutMinutes: wholeNumber({ min: 1, max: 10_080, unit: 'minutes' }).default(60),
})

const connectionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('stored') }),
    z.strictObject({ kind: z.literal('described'), config: jsonObjectSchema.default({}) }),
  ],
  { error: 'Say whether the connection is stored in OpenMetadata or described here.' },
)

const dagsSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('each') }),
    /** One DAG on one schedule; each pipeline waits there for those whose outcome it needs. */
    z.strictObject({ kind: z.literal('one'), schedule: scheduleSchema.nullable().default('@daily') }),
  ],
  { error: 'Say whether each pipeline has a DAG of its own or all of them stand in one.' },
)

const serviceSchema = z.strictObject({
  /** A service that is switched off keeps its answers and has no files. */
  enabled: z.boolean().default(true),
  /** The service's name in OpenMetadata; `::` separates parts of a fully qualified name there. */
  name: text({
    like: 'the service name in OpenMetadata, at most 128 characters, without ::',
    pattern: /^(?!.*::)[^"<>]+$/,
    max: 128,
  }),
  connector: text({ like: 'a connector such as Redshift', pattern: /^[A-Za-z0-9]+$/, max: 60 }),
  connection: connectionSchema.prefault({ kind: 'stored' }),
  /** One DAG a pipeline, each on its own schedule, or one for the service. */
  dags: dagsSchema.prefault({ kind: 'each' }),
  pipelines: z.array(pipelineSchema).min(1, 'Add at least one pipeline.').max(50, 'At most 50 pipelines a service.'),
})

export const servicesSchema = z
  .array(serviceSchema)
  .min(1, 'Add at least one service.')
  .max(500, 'At most 500 services.')
  .refine(
    (services) => services.length === 0 || services.some(({ enabled }) => enabled),
    'Switch at least one service on.',
  )

export type Service = z.output<typeof serviceSchema>
export type Pipeline = z.output<typeof pipelineSchema>
export type Connection = z.output<typeof connectionSchema>
