import { isRecord } from '../../answers/isRecord'
import { isSecretReference } from '../../answers/isSecretReference'
import type { JsonTree } from '../../answers/jsonTree'
import type { Field, ObjectField } from '../../catalog/field'
import { type Definitions, resolveField } from '../../catalog/resolveField'
import { judgeField } from './judgeField'

/** Where a value can stand in a form: the keys to it, and what has to be said beside it. */
export interface FormPlace {
  keys: string[]
  beside: { keys: string[]; value: string }[]
}

/** A value that moves keeps near the top: deeper places of the same name are rarely the same thing. */
const DEEPEST = 4

const firstWord = (title: string | undefined) => title?.trim().split(/\s+/)[0]?.toLowerCase()

/** An enum beside a choice that names its options by their titles' first words, as `sampleConfigType` does. */
function namedOption(form: ObjectField, option: Field, definitions: Definitions): [string, string] | undefined {
  const word = firstWord(resolveField(option, definitions).title)
  for (const [key, field] of Object.entries(form.fields)) {
    const beside = resolveField(field, definitions)
    const value = beside.type === 'enum' && beside.values.find((one) => one.toLowerCase() === word)
    if (value) return [key, value]
  }
  return undefined
}

/** Every place below a form that has a name. Lists and maps are left out: nobody knows which entry would be meant. */
function named(name: string, form: ObjectField, definitions: Definitions, above: FormPlace): FormPlace[] {
  if (above.keys.length >= DEEPEST) return []
  return Object.entries(form.fields).flatMap(([key, field]) => {
    const inner = resolveField(field, definitions)
    const place = { ...above, keys: [...above.keys, key] }
    const here = key === name ? [place] : []
    if (inner.type === 'object') return [...here, ...named(name, inner, definitions, place)]
    if (inner.type !== 'choice') return here
    const below = inner.options.flatMap((option) => {
      const chosen = resolveField(option, definitions)
      if (chosen.type !== 'object') return []
      const said = namedOption(form, option, definitions)
      const beside = said ? [{ keys: [...above.keys, said[0]], value: said[1] }] : []
      return named(name, chosen, definitions, { ...place, beside: [...above.beside, ...beside] })
    })
    return [...here, ...below]
  })
}

/** A copy of a tree with a value at a place; undefined where something that has no keys stands in the way. */
export function filledAt(tree: JsonTree | undefined, keys: readonly string[], value: JsonTree): JsonTree | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (tree !== undefined && tree !== null && (!isRecord(tree) || isSecretReference(tree))) return undefined
  const record = isRecord(tree) ? tree : {}
  const inner = filledAt(Object.hasOwn(record, key) ? record[key] : undefined, rest, value)
  return inner === undefined ? undefined : { ...record, [key]: inner }
}

/**
 * The config with a value of this name at the only place of the form that takes it; undefined where there is none, more
 * than one, or something stands there already. What else the config holds is kept.
 */
export function placedByName(
  name: string,
  value: JsonTree,
  form: ObjectField,
  config: Record<string, JsonTree>,
  definitions: Definitions,
): { keys: string[]; config: Record<string, JsonTree> } | undefined {
  const fitting = named(name, form, definitions, { keys: [], beside: [] }).flatMap(({ keys, beside }) => {
    let made = filledAt(config, keys, value)
    for (const said of beside) made = made && filledAt(made, said.keys, said.value)
    const [top] = keys
    const field = top === undefined ? undefined : form.fields[top]
    if (!isRecord(made) || top === undefined || !field) return []
    const wrong = judgeField(field, made[top] ?? null, { path: '', title: '', depth: 0 }, definitions)
    return wrong.length === 0 ? [{ keys, config: made }] : []
  })
  const [only, ...more] = fitting
  return only && more.every(({ keys }) => keys.join('\n') === only.keys.join('\n')) ? only : undefined
}
