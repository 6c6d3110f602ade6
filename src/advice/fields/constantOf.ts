import type { Field } from '../../catalog/field'
import { type Definitions, resolveField } from '../../catalog/resolveField'

/** The only value a field may have, such as the `type` that tells the options of a choice apart. */
export function constantOf(field: Field, definitions: Definitions): string | undefined {
  const resolved = resolveField(field, definitions)
  return resolved.type === 'enum' && resolved.values.length === 1 ? resolved.values[0] : undefined
}
