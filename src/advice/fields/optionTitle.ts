import type { Field } from '../../catalog/field'
import { type Definitions, resolveField } from '../../catalog/resolveField'

/** What an option of a choice is called. */
export function optionTitle(option: Field, index: number, definitions: Definitions): string {
  return resolveField(option, definitions).title?.trim() || `Option ${index + 1}`
}
