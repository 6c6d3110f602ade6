import { fieldTitle } from '../advice/fields/fieldTitle'
import { rankOptions } from '../advice/fields/rankOptions'
import { isRecord } from '../answers/isRecord'
import type { JsonTree } from '../answers/jsonTree'
import type { Field } from '../catalog/field'
import { type Definitions, resolveField } from '../catalog/resolveField'

const at = (value: JsonTree | undefined, key: string): JsonTree | undefined =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined

/** Keys of a map may hold dots, so the longest one that begins the path is taken. */
function mapKey(value: JsonTree | undefined, keys: readonly string[]): string {
  const rest = keys.join('.')
  const known = isRecord(value) ? Object.keys(value).filter((key) => rest === key || rest.startsWith(`${key}.`)) : []
  return known.toSorted((left, right) => right.length - left.length)[0] ?? (keys[0] as string)
}

/** What the form calls the places along a path below a field. Where no form is known, the keys speak for themselves. */
export function titlesBelow(
  field: Field,
  keys: readonly string[],
  value: JsonTree | undefined,
  definitions: Definitions,
): string[] {
  const [key, ...rest] = keys
  if (key === undefined) return []
  const form = resolveField(field, definitions)
  switch (form.type) {
    case 'object': {
      const inner = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
      if (!inner) return [...keys]
      const title = fieldTitle(key, resolveField(inner, definitions))
      const below = titlesBelow(inner, rest, at(value, key), definitions)
      // A row is called by its list and its number.
      const isRow = resolveField(inner, definitions).type === 'list' && rest.length > 0
      return isRow ? [`${title} ${below[0]}`, ...below.slice(1)] : [title, ...below]
    }
    case 'choice': {
      const ranked = rankOptions(form.options, value ?? null, definitions).map((index) => form.options[index] as Field)
      const chosen = ranked.find((option) => {
        const shape = resolveField(option, definitions)
        return shape.type !== 'object' || Object.hasOwn(shape.fields, key)
      })
      return chosen ? titlesBelow(chosen, keys, value, definitions) : [...keys]
    }
    case 'list': {
      const item = Array.isArray(value) ? value[Number(key)] : undefined
      return [String(Number(key) + 1), ...titlesBelow(form.items, rest, item, definitions)]
    }
    case 'map': {
      const name = mapKey(value, keys)
      const after = keys.slice(name.split('.').length)
      return [name, ...titlesBelow(form.values, after, at(value, name), definitions)]
    }
    // Its only key is `secret`, which no page shows.
    case 'secret':
      return []
    default:
      return [...keys]
  }
}
