import type { JsonTree } from '../../answers/jsonTree'
import type { Field } from '../../catalog/field'
import type { Definitions } from '../../catalog/resolveField'
import { likeness, rankOptions } from './rankOptions'

/**
 * Which option of a choice a value belongs to. The value decides, so that answers from a file open at the right
 * option; what was just picked counts while the value says nothing against it.
 */
export function chosenOption(
  options: readonly Field[],
  value: JsonTree | undefined,
  picked: number | undefined,
  definitions: Definitions,
): number | undefined {
  if (value === undefined || value === null) return picked
  const best = rankOptions(options, value, definitions)[0]
  const [bestOption, pickedOption] = [best, picked].map((index) => (index === undefined ? undefined : options[index]))
  if (!bestOption || !pickedOption) return best
  return likeness(pickedOption, value, definitions) >= likeness(bestOption, value, definitions) ? picked : best
}
