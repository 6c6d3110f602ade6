import type { Field, ObjectField } from '../../catalog/field'
import { type Definitions, resolveField } from '../../catalog/resolveField'
import { closestName } from './closestName'
import { MAX_FIELD_DEPTH } from './maxFieldDepth'

function keysBelow(field: Field, definitions: Definitions, depth = 0): string[] {
  if (depth > 3) return []
  const resolved = resolveField(field, definitions)
  if (resolved.type === 'choice')
    return resolved.options.flatMap((option) => keysBelow(option, definitions, Math.min(depth + 1, MAX_FIELD_DEPTH)))
  return resolved.type === 'object' ? Object.keys(resolved.fields) : []
}

/**
 * Where a key that a form does not know most likely belongs. One level deeper comes first: passwords moved from the
 * connection into `authType` between versions (openmetadata.md §3.1).
 */
export function unknownKeyAdvice(key: string, form: ObjectField, definitions: Definitions): string {
  const names = Object.keys(form.fields)
  const parent = names.find((name) => keysBelow(form.fields[name] as Field, definitions).includes(key))
  if (parent) return `It belongs inside ${parent}: ${parent}.${key}.`
  const close = closestName(key, names)
  if (close) return `Did you mean ${close}?`
  return names.length > 0 ? 'Remove it.' : 'There is nothing to set here.'
}
