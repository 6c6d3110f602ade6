import type { Field, RefField } from './field'

export type Definitions = Record<string, Field>
export type ResolvedField = Exclude<Field, RefField>

/** More hops than any published form has; a reference that needs more runs in a circle. */
const MAX_HOPS = 16

/**
 * The form a field stands for, with the title and default of the place that refers to it. A reference that leads
 * nowhere or round in a circle becomes "anything", so that a strange line can never stop a page.
 */
export function resolveField(field: Field, definitions: Definitions): ResolvedField {
  if (field.type !== 'ref') return field
  let target: Field = field
  for (let hop = 0; target.type === 'ref' && hop < MAX_HOPS; hop += 1) {
    target = (Object.hasOwn(definitions, target.ref) ? definitions[target.ref] : undefined) ?? { type: 'any' }
  }
  return {
    ...(target.type === 'ref' ? { type: 'any' as const } : target),
    ...(field.title === undefined ? {} : { title: field.title }),
    ...(field.default === undefined ? {} : { default: field.default }),
  }
}
