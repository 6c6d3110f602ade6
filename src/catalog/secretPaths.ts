import type { Field } from './field'
import { type Definitions, resolveField } from './resolveField'

/**
 * The dotted path of every secret a form can hold, through choices, lists (`[]`), maps (`*`) and references, each
 * path once and in the form's order. A form that contains itself is followed once.
 */
export function secretPaths(form: Field, definitions: Definitions): string[] {
  return [...new Set(secretsBelow(form, definitions, '', []))]
}

function secretsBelow(field: Field, definitions: Definitions, path: string, open: readonly string[]): string[] {
  if (field.type === 'ref') {
    if (open.includes(field.ref)) return []
    return secretsBelow(resolveField(field, definitions), definitions, path, [...open, field.ref])
  }
  const below = (inner: Field, key?: string) =>
    secretsBelow(inner, definitions, key === undefined ? path : [path, key].filter(Boolean).join('.'), open)
  switch (field.type) {
    case 'secret':
      return [path]
    case 'object':
      return Object.entries(field.fields).flatMap(([key, inner]) => below(inner, key))
    case 'choice':
      return field.options.flatMap((option) => below(option))
    case 'list':
      return secretsBelow(field.items, definitions, `${path}[]`, open)
    case 'map':
      return below(field.values, '*')
    default:
      return []
  }
}
