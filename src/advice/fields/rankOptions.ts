import { isRecord } from '../../answers/isRecord'
import { isSecretReference } from '../../answers/isSecretReference'
import type { JsonTree } from '../../answers/jsonTree'
import type { Field, ObjectField } from '../../catalog/field'
import { type Definitions, resolveField } from '../../catalog/resolveField'
import { MAX_FIELD_DEPTH } from './maxFieldDepth'

function sharedKeys(form: ObjectField, value: JsonTree, definitions: Definitions, depth: number): number {
  if (!isRecord(value)) return -1
  if (isSecretReference(value) && !Object.hasOwn(form.fields, 'secret')) return -1
  return Object.entries(value).reduce((sum, [key, item]) => {
    const field = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
    return sum + (field ? 1 + likeness(field, item, definitions, depth + 1) : -1)
  }, 0)
}

/** How much a value looks like a field, by the keys they share, all the way down: above 0 is alike, below is not. */
export function likeness(field: Field, value: JsonTree, definitions: Definitions, depth = 0): number {
  if (depth > MAX_FIELD_DEPTH) return 0
  const resolved = resolveField(field, definitions)
  switch (resolved.type) {
    case 'object':
      return sharedKeys(resolved, value, definitions, depth)
    case 'choice':
      return Math.max(-1, ...resolved.options.map((option) => likeness(option, value, definitions, depth + 1)))
    case 'list':
      if (!Array.isArray(value)) return -1
      return 1 + Math.min(0, ...value.map((item) => likeness(resolved.items, item, definitions, depth + 1)))
    case 'enum':
      // A constant tells options apart, so a wrong one weighs more than the key it shares.
      return typeof value === 'string' && resolved.values.includes(value) ? 1 : -3
    case 'map':
      return isRecord(value) && !isSecretReference(value) ? 0 : -1
    case 'secret':
      return isSecretReference(value) ? 1 : -1
    case 'text':
      return typeof value === 'string' ? 1 : -1
    case 'boolean':
      return typeof value === 'boolean' ? 1 : -1
    case 'integer':
    case 'number':
      return typeof value === 'number' ? 1 : -1
    case 'any':
      return 0
  }
}

function missingCount(option: Field, value: JsonTree, definitions: Definitions): number {
  const resolved = resolveField(option, definitions)
  if (resolved.type !== 'object' || !isRecord(value)) return 0
  return (resolved.required ?? []).filter((key) => !Object.hasOwn(value, key)).length
}

/**
 * The options of a choice from the best fitting to the worst: by shared keys, then by what they still miss, then in
 * the schema's order. OpenMetadata's own `oneOf` is ambiguous (`{password}` is Basic Auth and Cloud SQL alike, npm-stack.md
 * §6), so the first that fits is taken and nothing is ever refused for fitting twice.
 */
export function rankOptions(options: readonly Field[], value: JsonTree, definitions: Definitions): number[] {
  return options
    .map((option, index) => ({
      index,
      like: likeness(option, value, definitions),
      missing: missingCount(option, value, definitions),
    }))
    .sort((left, right) => right.like - left.like || left.missing - right.missing || left.index - right.index)
    .map(({ index }) => index)
}
