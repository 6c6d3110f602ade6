import { isRecord } from '../../answers/isRecord'
import { looksLikeSecret } from '../../answers/looksLikeSecret'
import { blankAnswers, blankPipeline, blankService } from './blankAnswers'
import { isApproachKind, unsaidApproach } from './blankApproach'

type Tree = Record<string, unknown>

/** Lays what was given over a blank: objects key by key, everything else as it stands. A wrong shape keeps the blank. */
function lay(given: unknown, blank: Tree): Tree {
  if (!isRecord(given)) return blank
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  const laid: Tree = { ...blank, ...Object.fromEntries(said) }
  for (const [key, value] of Object.entries(blank)) if (isRecord(value)) laid[key] = lay(given[key], value)
  return laid
}

const rowsOf = (given: unknown, blank: () => Tree): Tree[] =>
  Array.isArray(given) ? given.map((row) => lay(row, blank())) : [blank()]

/** Answers from outside that leave a schedule open mean the schema's default, not a new pipeline's. */
const givenPipeline = () => ({ ...blankPipeline(), schedule: '@daily' })

/** Drops every text that appears to hold a secret, wherever it stands. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return looksLikeSecret(value) ? '' : value
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]))
}

/**
 * Any answers, complete or not, as the form holds them: every place that a page shows is there. Texts that appear to
 * hold a secret are left behind.
 */
export function toFormValues(raw: unknown): Tree {
  const given = withoutSecrets(raw)
  const values = lay(given, blankAnswers())
  const approach = isRecord(given) ? given.approach : undefined
  if (isRecord(approach) && isApproachKind(approach.kind))
    values.approach = lay(approach, unsaidApproach(approach.kind))
  values.services = rowsOf(isRecord(given) ? given.services : undefined, blankService).map((service) => ({
    ...service,
    pipelines: rowsOf(service.pipelines, givenPipeline),
  }))
  return values
}
