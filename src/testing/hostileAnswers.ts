import fc from 'fast-check'
import { type AnswersInput, answersSchema } from '../answers/answers'
import type { ApproachKind, EcsSetup } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'
import { hostileLines, hostileText } from './hostileText'

export type Layout = 'separate' | 'inline'

/** What is put into the answers. `texts` go wherever any text may stand; the others have a pattern of their own. */
export interface Typed {
  name: string
  path: string
  texts: string[]
  token: string
  password: string
  caFile: string
  role: string
  logGroup: string
  cachePath: string
}

const TEXTS = 16

/** Words that can be found again in what is made of them. */
export const HARMLESS: Typed = {
  name: 'zqname',
  path: 'zqpath',
  texts: Array.from({ length: TEXTS }, (_, index) => `zqtext${index}`),
  token: 'zqtoken',
  password: 'zqpassword',
  caFile: '/zqfile',
  role: 'zqrole',
  logGroup: 'zqlog',
  cachePath: '/zqcache',
}

/** Not a hostile one: advice speaks of blanks and schemes in it, and the runbook of harmless answers would not. */
const HOST = 'db.example.com:5439'

function connectionOf(connector: string, { texts, password }: Typed) {
  const [username, place, database, key, value, otherKey, otherValue, argument] = texts as [string, ...string[]]
  const secret = { secret: password }
  const config = {
    username,
    database,
    ...(connector === 'Snowflake'
      ? { account: place, warehouse: argument, password: secret }
      : { hostPort: HOST, authType: { password: secret } }),
    connectionOptions: { [`${key}`]: value, [`${otherKey}`]: otherValue },
    connectionArguments: { [`${argument}`]: `${value}`, nested: [otherKey, place] },
  }
  return { kind: 'described', config }
}

function optionsOf(type: string, { texts }: Typed) {
  const [includes, excludes, more, condition] = texts.slice(8)
  if (type === 'usage' || type === 'lineage') return { queryLogDuration: 2, filterCondition: condition }
  return {
    schemaFilterPattern: { includes: [includes, more], excludes: [excludes] },
    tableFilterPattern: { includes: texts.slice(12) },
  }
}

/** The texts that have to be found in the config of a pipeline of this type. */
export function textsIn(type: string, { texts }: Typed): string[] {
  const [condition] = texts.slice(11)
  const options =
    type === 'usage' || type === 'lineage' ? [`${condition}`] : [...texts.slice(8, 11), ...texts.slice(12)]
  return [...texts.slice(0, 8), ...options]
}

function approachOf(kind: ApproachKind, { role, logGroup, cachePath }: Typed, setup: EcsSetup) {
  if (kind === 'ecs') return { taskRole: role, logGroup, setup }
  return kind === 'virtualenv' ? { cachePath } : {}
}

/** The worked example of an approach with these texts in it. */
export function answersWith(
  kind: ApproachKind,
  layout: Layout,
  typed: Typed,
  setup: EcsSetup = 'commands',
  dags: 'each' | 'one' = 'each',
): unknown {
  const example: AnswersInput = EXAMPLES[kind]
  return {
    ...example,
    openmetadata: {
      ...example.openmetadata,
      url: `https://openmetadata.example.com/${typed.path}`,
      token: { secret: typed.token },
      tls: { verify: 'ca-file', caFile: typed.caFile },
    },
    approach: { ...example.approach, ...approachOf(kind, typed, setup) },
    services: example.services.map((service) => ({
      ...service,
      name: typed.name,
      dags: { kind: dags },
      connection: connectionOf(service.connector, typed),
      pipelines: service.pipelines.map((pipeline) => ({ ...pipeline, options: optionsOf(pipeline.type, typed) })),
    })),
    runtime: { layout },
  }
}

/** How many hostile texts the answers' schema took of those it was asked about. */
export const acceptance = { asked: 0, accepted: 0 }

function isAccepted(typed: Partial<Typed>): boolean {
  const { success } = answersSchema.safeParse(answersWith('python', 'separate', { ...HARMLESS, ...typed }))
  acceptance.asked += 1
  acceptance.accepted += success ? 1 : 0
  return success
}

/** Filtered by the answers' own schema and nothing else. */
export const hostileTyped: fc.Arbitrary<Typed> = fc.record({
  name: hostileText.filter((name) => isAccepted({ name })),
  path: hostileText.filter((path) => isAccepted({ path })),
  texts: fc.array(
    hostileLines.filter((text) => isAccepted({ texts: HARMLESS.texts.map(() => text) })),
    { minLength: TEXTS, maxLength: TEXTS, size: 'max' },
  ),
  token: fc.stringMatching(/^[A-Za-z0-9/_+=.@][A-Za-z0-9/_+=.@-]{0,19}[A-Za-z0-9_+=.@-]$/),
  password: fc.stringMatching(/^[A-Za-z0-9/_+=.@][A-Za-z0-9/_+=.@-]{0,19}[A-Za-z0-9_+=.@-]$/),
  caFile: fc.stringMatching(/^\/[\w./-]{1,20}$/),
  role: fc.stringMatching(/^[\w+=,.@][\w+=,.@-]{0,19}$/),
  logGroup: fc.stringMatching(/^[.\-_/#A-Za-z0-9]{1,20}$/),
  cachePath: fc.stringMatching(/^\/[\w./-]{1,20}$/),
})
