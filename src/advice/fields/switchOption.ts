import { isRecord } from '../../answers/isRecord'
import type { JsonTree } from '../../answers/jsonTree'
import type { Field } from '../../catalog/field'
import { type Definitions, resolveField } from '../../catalog/resolveField'
import { constantOf } from './constantOf'
import { judgeField } from './judgeField'

/** A constant that tells an option apart is written out although it may have a default: pydantic guesses without it. */
const tellsApart = (key: string, required: readonly string[]) =>
  required.includes(key) || key === 'type' || key.endsWith('Type')

/** What a freshly picked option begins with. An option without fields is there by being an empty object. */
function startOf(option: Field, definitions: Definitions): JsonTree | undefined {
  const form = resolveField(option, definitions)
  if (form.type !== 'object') return constantOf(form, definitions)
  const entries = Object.entries(form.fields)
  const constants = entries.flatMap(([key, field]) => {
    const constant = constantOf(field, definitions)
    return constant !== undefined && tellsApart(key, form.required ?? []) ? [[key, constant] as const] : []
  })
  return constants.length > 0 || entries.length === 0 ? Object.fromEntries(constants) : undefined
}

const fits = (field: Field, value: JsonTree, definitions: Definitions) =>
  judgeField(field, value, { path: '', title: '', depth: 0 }, definitions).length === 0

/** The value after a switch to an option: what was there and fits the option stays, everything else goes. */
export function switchOption(
  option: Field,
  value: JsonTree | undefined,
  definitions: Definitions,
): JsonTree | undefined {
  const form = resolveField(option, definitions)
  const start = startOf(option, definitions)
  if (value === undefined || value === null) return start
  if (form.type !== 'object') return start ?? (fits(form, value, definitions) ? value : undefined)
  if (!isRecord(value)) return start
  const kept = Object.entries(value).filter(([key, item]) => {
    const field = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
    return field && constantOf(field, definitions) === undefined && fits(field, item, definitions)
  })
  if (kept.length === 0) return start
  return { ...(isRecord(start) ? start : {}), ...Object.fromEntries(kept) }
}
