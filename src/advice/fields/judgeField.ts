import { isCalledSecret } from '../../answers/isCalledSecret'
import { isRecord } from '../../answers/isRecord'
import { isSecretReference } from '../../answers/isSecretReference'
import type { JsonTree } from '../../answers/jsonTree'
import { secretReferenceSchema } from '../../answers/secretReference'
import type { ChoiceField, Field, ObjectField } from '../../catalog/field'
import { isFilterPattern } from '../../catalog/filterPatterns'
import { type Definitions, resolveField } from '../../catalog/resolveField'
import type { Finding } from '../finding'
import { fieldTitle } from './fieldTitle'
import { filterPatternProblems } from './filterPatternProblems'
import { MAX_FIELD_DEPTH } from './maxFieldDepth'
import { optionTitle } from './optionTitle'
import { likeness, rankOptions } from './rankOptions'
import { scalarProblem } from './scalarProblem'
import { unknownKeyAdvice } from './unknownKeyAdvice'

/** Where a value stands: its dotted path, what it is called, and how deep it is. */
export interface Place {
  path: string
  title: string
  depth: number
}

const SHOWN_KEYS = 4

const error = (path: string, message: string, reason?: string): Finding => ({
  severity: 'error',
  path,
  message,
  ...(reason === undefined ? {} : { reason }),
})

const below = (at: Place, key: string | number, title: string): Place => ({
  path: `${at.path}.${key}`,
  title,
  depth: at.depth + 1,
})

/** OpenMetadata looks secrets up in password fields only (openmetadata.md §6), so a value here stands in the files. */
function calledSecret(key: string, item: JsonTree, path: string): Finding[] {
  if (!isCalledSecret(key) || typeof item !== 'string' || item === '') return []
  const message = `${key} sounds like a secret, and what stands here is written into the files as it is.`
  return [{ severity: 'warning', path, message, reason: 'OpenMetadata looks secrets up in password fields only.' }]
}

const isLeftOut = (value: JsonTree | undefined): value is null | undefined | '' =>
  value === undefined || value === null || value === ''

const misplacedSecret = (at: Place) =>
  error(
    at.path,
    `${at.title} cannot be the name of a secret. Write the value itself.`,
    'OpenMetadata looks up secret: references in password-type fields only.',
  )

function judgeSecret(value: JsonTree, at: Place): Finding[] {
  if (!isSecretReference(value))
    return [
      error(
        at.path,
        `Give the name of a secret for ${at.title}, not its value: {"secret": "/openmetadata/name"}.`,
        'Answers hold names of secrets only; a value would end up in files that are copied and committed.',
      ),
    ]
  const parsed = secretReferenceSchema.safeParse(value)
  if (!parsed.success) return [error(at.path, `${at.title}: ${parsed.error.issues[0]?.message ?? 'not a name.'}`)]
  return parsed.data.secret === value.secret
    ? []
    : [error(at.path, `${at.title}: write the name of the secret alone, without blanks, quotes or secret: before it.`)]
}

/** OpenMetadata leaves open what stands here; only a secret's name is known to be of no use. */
function judgeAny(value: JsonTree, at: Place): Finding[] {
  if (at.depth > MAX_FIELD_DEPTH) return []
  if (isSecretReference(value)) return [misplacedSecret(at)]
  if (Array.isArray(value)) return value.flatMap((item, index) => judgeAny(item, below(at, index, at.title)))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, item]) => judgeAny(item, below(at, key, `${at.title}, ${key}`)))
}

function judgeMissing(field: Field, at: Place, definitions: Definitions): Finding[] {
  const resolved = resolveField(field, definitions)
  if (resolved.type === 'choice') {
    const titles = resolved.options.map((option, index) => optionTitle(option, index, definitions))
    return [error(at.path, `Choose ${at.title}: ${titles.join(', ')}.`)]
  }
  if (resolved.type === 'object' && at.depth < MAX_FIELD_DEPTH) {
    const inside = judgeRequired(resolved, {}, at, definitions)
    if (inside.length > 0) return inside
  }
  return [error(at.path, `Enter ${at.title}: it is required.`)]
}

function judgeRequired(
  form: ObjectField,
  value: Record<string, JsonTree>,
  at: Place,
  definitions: Definitions,
): Finding[] {
  return (form.required ?? []).flatMap((key) => {
    const field = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
    if (!field || (Object.hasOwn(value, key) && !isLeftOut(value[key]))) return []
    return judgeMissing(field, below(at, key, fieldTitle(key, resolveField(field, definitions))), definitions)
  })
}

function unknownKey(key: string, form: ObjectField, at: Place, definitions: Definitions): Finding {
  const path = `${at.path}.${key}`
  if (key === 'type' && at.depth === 0) return error(path, 'Leave type out: the bundle writes it by itself.')
  return error(
    path,
    `OpenMetadata does not know "${key.slice(0, 60)}" here. ${unknownKeyAdvice(key, form, definitions)}`,
    'OpenMetadata refuses a config with unknown keys.',
  )
}

function judgeObject(form: ObjectField, value: JsonTree, at: Place, definitions: Definitions): Finding[] {
  if (!isRecord(value)) return [error(at.path, `${at.title} must be an object with keys, not a single value.`)]
  if (isSecretReference(value) && !Object.hasOwn(form.fields, 'secret')) return [misplacedSecret(at)]
  const present = Object.entries(value).flatMap(([key, item]) => {
    const field = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
    if (!field) return [unknownKey(key, form, at, definitions)]
    if (item === null || (item === '' && form.required?.includes(key))) return []
    return judgeField(field, item, below(at, key, fieldTitle(key, resolveField(field, definitions))), definitions)
  })
  return [...present, ...judgeRequired(form, value, at, definitions)]
}

function judgeChoice(field: ChoiceField, value: JsonTree, at: Place, definitions: Definitions): Finding[] {
  const ranked = rankOptions(field.options, value, definitions).map((index) => field.options[index] as Field)
  let closest: Finding[] | undefined
  for (const option of ranked) {
    const findings = judgeField(option, value, { ...at, depth: at.depth + 1 }, definitions)
    if (!findings.some(({ severity }) => severity === 'error')) return findings
    closest ??= findings
  }
  const best = ranked[0]
  if (best && closest && likeness(best, value, definitions) >= 0) return closest
  const forms = field.options.map((option, index) => {
    const resolved = resolveField(option, definitions)
    const keys = resolved.type === 'object' ? Object.keys(resolved.fields).slice(0, SHOWN_KEYS).join(', ') : ''
    return optionTitle(option, index, definitions) + (keys && ` (${keys})`)
  })
  return [error(at.path, `${at.title} fits none of its forms: ${forms.join('; ')}.`)]
}

/** Judges one value against the field it stands in, and everything below it. */
export function judgeField(field: Field, value: JsonTree, at: Place, definitions: Definitions): Finding[] {
  if (at.depth > MAX_FIELD_DEPTH) return []
  const resolved = resolveField(field, definitions)
  switch (resolved.type) {
    case 'secret':
      return judgeSecret(value, at)
    case 'any':
      return judgeAny(value, at)
    case 'object': {
      const findings = judgeObject(resolved, value, at, definitions)
      return isFilterPattern(resolved, definitions) ? [...findings, ...filterPatternProblems(value, at.path)] : findings
    }
    case 'choice':
      return judgeChoice(resolved, value, at, definitions)
    case 'list':
      if (!Array.isArray(value))
        return isSecretReference(value) ? [misplacedSecret(at)] : [error(at.path, `${at.title} must be a list.`)]
      return value.flatMap((item, index) =>
        judgeField(resolved.items, item, below(at, index, `${at.title}, item ${index + 1}`), definitions),
      )
    case 'map':
      if (isSecretReference(value)) return [misplacedSecret(at)]
      if (!isRecord(value)) return [error(at.path, `${at.title} must be keys with values.`)]
      return Object.entries(value).flatMap(([key, item]) => [
        ...judgeField(resolved.values, item, below(at, key, `${at.title}, ${key}`), definitions),
        ...calledSecret(key, item, `${at.path}.${key}`),
      ])
    default: {
      if (isSecretReference(value)) return [misplacedSecret(at)]
      const problem = scalarProblem(resolved, value)
      return problem === undefined ? [] : [error(at.path, `${at.title} ${problem}.`)]
    }
  }
}
