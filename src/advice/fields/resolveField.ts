import type { Field, RefField } from '../../catalog/field'

export type Definitions = Record<string, Field>
export type ResolvedField = Exclude<Field, RefField>

const MAX_HOPS = 16

/**
 * The form a field stands for, with the title and default of the place that refers to it. A reference that leads
 * nowhere or round in a circle becomes "anything", so that a strange line can never stop the page.
 */
export function resolveField(field: Field, definitions: Definitions): ResolvedField {
  let target = field
  for (let hop = 0; target.type === 'ref' && hop < MAX_HOPS; hop++) {
    const next: Field | undefined = Object.hasOwn(definitions, target.ref) ? definitions[target.ref] : undefined
    target = next ?? { type: 'any' }
  }
  if (target === field && field.type !== 'ref') return field
  const resolved: ResolvedField = target.type === 'ref' ? { type: 'any' } : target
  return {
    ...resolved,
    ...(field.title === undefined ? {} : { title: field.title }),
    ...(field.default === undefined ? {} : { default: field.default }),
  }
}
