import { judgeField } from '../advice/fields/judgeField'
import { unknownKeyAdvice } from '../advice/fields/unknownKeyAdvice'
import { isCalledSecret } from '../answers/isCalledSecret'
import { isRecord } from '../answers/isRecord'
import type { JsonTree } from '../answers/jsonTree'
import { secretsWithin } from '../answers/secretsWithin'
import { badCharacters } from '../answers/text'
import type { ChoiceField, Field, ObjectField } from '../catalog/field'
import { type Definitions, resolveField } from '../catalog/resolveField'
import type { ImportLog } from './importLog'
import type { Lined, LinedMap, LinedScalar } from './lined'
import { referenceIn, type SecretNaming } from './secretNaming'

/** Whose form is filled, and what its values are checked with. */
export interface Placing {
  service: string
  definitions: Definitions
  naming: SecretNaming
  /** Where the form stands in the workflow, such as `source.serviceConnection.config`. */
  root: readonly string[]
}

interface At {
  placing: Placing
  log: ImportLog
  /** Below the root. */
  path: readonly string[]
}

const DEEPEST = 12
const VARIABLE = /\$\{[A-Za-z_]\w*\}|\{\{.*\}\}/

const fullPath = ({ placing, path }: At) => [...placing.root, ...path]
const below = (at: At, key: string): At => ({ ...at, path: [...at.path, key] })

function leaveOut(value: Lined, at: At, why: string): undefined {
  at.log.leaveOut(value, fullPath(at), why)
  return undefined
}

function placeSecret(value: Lined, at: At): JsonTree | undefined {
  if (value.kind !== 'scalar') return leaveOut(value, at, 'A password field takes the name of a secret.')
  if (value.value === null) return null
  const text = typeof value.value === 'string' ? value.value : value.source
  if (text === '') return leaveOut(value, at, 'It is empty; a password field takes the name of a secret.')
  const reference = referenceIn(text)
  if (reference) return { ...reference }
  const name = at.placing.naming.nameFor(at.placing.service, at.path, text)
  at.log.replace(value, fullPath(at), name)
  return { secret: name }
}

function placeScalar(value: LinedScalar, at: At, asText: boolean): JsonTree | undefined {
  const { value: read, source } = value
  const kept = asText && typeof read === 'number' ? source : read
  if (typeof kept !== 'string') return kept
  const bad = badCharacters(kept)
  if (bad) return leaveOut(value, at, `This ${bad}.`)
  if (VARIABLE.test(kept))
    at.log.remark(value, `${at.path.join('.')}: nothing fills in a variable here. Write its value.`)
  return kept
}

/** A value with no form of its own; it may go anywhere, so what is called a password there cannot stay. */
function placeFree(value: Lined, at: At, asText = false): JsonTree | undefined {
  if (at.path.length > DEEPEST) return leaveOut(value, at, 'It is nested too deeply.')
  if (value.kind === 'list')
    return value.items.flatMap((item, index) => placeFree(item, below(at, String(index)), asText) ?? [])
  if (value.kind === 'map') return placeEntries(value, at, (inner, within) => placeFree(inner, within))
  const key = at.path.findLast((step) => !/^\d+$/.test(step)) ?? ''
  // A password of digits alone is read as a number.
  const mayBeSecret = typeof value.value === 'number' || (typeof value.value === 'string' && value.value !== '')
  if (isCalledSecret(key) && mayBeSecret)
    return leaveOut(value, at, 'It is called a secret, and OpenMetadata looks secrets up in password fields only.')
  return placeScalar(value, at, asText)
}

function placeEntries(
  map: LinedMap,
  at: At,
  place: (value: Lined, at: At, key: string) => JsonTree | undefined,
): Record<string, JsonTree> {
  const placed: [string, JsonTree][] = []
  for (const [key, value] of map.entries) {
    const bad = badCharacters(key)
    const within = below(at, key)
    const item = bad ? leaveOut(value, within, `The key ${bad}.`) : place(value, within, key)
    if (item !== undefined) placed.push([key, item])
  }
  return Object.fromEntries(placed)
}

function placeObject(form: ObjectField, value: Lined, at: At): JsonTree | undefined {
  if (value.kind === 'scalar' && value.value === null) return null
  if (value.kind !== 'map') return leaveOut(value, at, 'Here stand keys with values.')
  return placeEntries(value, at, (item, within, key) => {
    const field = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
    if (field) return place(field, item, within)
    const advice = unknownKeyAdvice(key, form, at.placing.definitions)
    return leaveOut(item, within, `This version does not know it. ${advice}`)
  })
}

/** The option that keeps most, then the one with least wrong, then the one that takes most of it for secrets. */
function placeChoice(field: ChoiceField, value: Lined, at: At): JsonTree | undefined {
  const { definitions } = at.placing
  const attempts = field.options.map((option) => {
    const log = at.log.attempt()
    const placed = place(option, value, { ...at, log })
    const judged = { path: '', title: '', depth: at.path.length }
    const wrong = placed === undefined ? 1 : judgeField(option, placed, judged, definitions).length
    return { log, placed, lost: log.unplaced.length, wrong, secrets: secretsWithin(placed).length }
  })
  const [best] = attempts.sort(
    (left, right) => left.lost - right.lost || left.wrong - right.wrong || right.secrets - left.secrets,
  )
  if (!best) return placeFree(value, at)
  at.log.takeOver(best.log)
  return best.placed
}

/** Python's models take a number or a yes written as a text; the answers want the thing itself. */
function fromText(field: Field, value: LinedScalar): LinedScalar['value'] {
  const { value: read } = value
  if (typeof read !== 'string') return read
  if (field.type === 'integer' && /^[-+]?\d{1,15}$/.test(read)) return Number(read)
  if (field.type === 'number' && /^[-+]?\d{1,15}(?:\.\d+)?$/.test(read)) return Number(read)
  if (field.type === 'boolean' && /^(?:true|false)$/i.test(read)) return read.toLowerCase() === 'true'
  return read
}

function place(field: Field, value: Lined, at: At): JsonTree | undefined {
  if (at.path.length > DEEPEST) return leaveOut(value, at, 'It is nested too deeply.')
  const resolved = resolveField(field, at.placing.definitions)
  switch (resolved.type) {
    case 'secret':
      return placeSecret(value, at)
    case 'object':
      return placeObject(resolved, value, at)
    case 'choice':
      return placeChoice(resolved, value, at)
    case 'any':
      return placeFree(value, at)
    case 'list':
      if (value.kind === 'scalar' && value.value === null) return null
      if (value.kind !== 'list') return leaveOut(value, at, 'Here stands a list.')
      return value.items.flatMap((item, index) => place(resolved.items, item, below(at, String(index))) ?? [])
    case 'map': {
      if (value.kind === 'scalar' && value.value === null) return null
      if (value.kind !== 'map') return leaveOut(value, at, 'Here stand keys with values.')
      const of = resolveField(resolved.values, at.placing.definitions)
      if (of.type === 'text' || of.type === 'any')
        return placeEntries(value, at, (item, within) => placeFree(item, within, of.type === 'text'))
      return placeEntries(value, at, (item, within) => place(of, item, within))
    }
    default: {
      if (value.kind !== 'scalar') return leaveOut(value, at, 'Here stands a single value.')
      const typed = fromText(resolved, value)
      return placeScalar({ ...value, value: typed }, at, resolved.type === 'text' || resolved.type === 'enum')
    }
  }
}

/**
 * The part of a map that has a place in a form, as answers hold it: every secret a reference, a literal one under a new
 * name. What has none is told to the log with its line. `type` is left to the caller: the bundle writes it by itself.
 */
export function placeValue(
  form: ObjectField,
  value: LinedMap,
  placing: Placing,
  log: ImportLog,
): Record<string, JsonTree> {
  const entries = new Map([...value.entries].filter(([key]) => key !== 'type'))
  const placed = placeObject(form, { ...value, entries }, { placing, log, path: [] })
  return isRecord(placed) ? placed : {}
}
