import { z } from 'zod'
import { approachSchema } from './approach'
import { environmentSchema } from './environment'
import { networkSchema } from './network'
import { openmetadataSchema } from './openmetadata'
import { servicesSchema } from './services'

/** How DAGs are written and how much their runs say. */
export const runtimeSchema = z.strictObject({
  /** The workflow config as a YAML file beside its DAG, or inside one self-contained DAG file. */
  layout: z.enum(['separate', 'inline']).default('separate'),
  /** Whether new DAGs wait until somebody switches them on. */
  pausedAtFirst: z.boolean().default(true),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
})

/**
 * Everything a person can say. The form is checked by it, the command line reads it, and `answers.json` in the bundle
 * is it. What it gives back is cleaned of what pasting adds and completed with the defaults.
 */
export const answersSchema = z.strictObject({
  /** The version of this schema, so that an older answers.json can be told apart. */
  schema: z.literal(1).default(1),
  environment: environmentSchema,
  openmetadata: openmetadataSchema,
  approach: approachSchema,
  knownNetwork: networkSchema.optional(),
  services: servicesSchema,
  runtime: runtimeSchema.prefault({}),
})

export type Answers = z.output<typeof answersSchema>
/** What may be typed or pasted before it is cleaned. */
export type AnswersInput = z.input<typeof answersSchema>
