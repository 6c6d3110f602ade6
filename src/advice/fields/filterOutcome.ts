import { type MatchAnswer, pythonMatch } from '../../answers/regularExpression/pythonMatch'
import type { FilterWay } from '../../catalog/filterPatterns'

export interface FilterPattern {
  includes: readonly string[]
  excludes: readonly string[]
}

/** What becomes of a name, and the expression that decides it, if one does. */
export type FilterOutcome =
  | { kind: 'taken'; by?: string }
  | { kind: 'leftOut'; by?: string }
  /** `by` is the expression that no answer was found for. */
  | { kind: 'unknown'; by: string }

function firstThatFits(patterns: readonly string[], name: string): { answer: MatchAnswer; by?: string } {
  let unknown: string | undefined
  for (const pattern of patterns) {
    const answer = pythonMatch(pattern, name)
    if (answer === 'matches') return { answer, by: pattern }
    if (answer === 'unknown') unknown ??= pattern
  }
  return unknown === undefined ? { answer: 'differs' } : { answer: 'unknown', by: unknown }
}

/**
 * Whether a filter pattern lets a name pass, as `_filter` of OpenMetadata's metadata/utils/filters.py decides (1.3 to
 * 2.0): without a list everything passes; with includes, one of them must fit; an exclude that fits leaves the name
 * out, but up to 1.4 only where there are no includes.
 */
export function filterOutcome(
  { includes, excludes }: FilterPattern,
  name: string,
  way: Exclude<FilterWay, 'server'>,
): FilterOutcome {
  const included = firstThatFits(includes, name)
  if (includes.length > 0 && included.answer === 'differs') return { kind: 'leftOut' }
  const excluded = firstThatFits(way === 'includesOnly' && includes.length > 0 ? [] : excludes, name)
  if (excluded.answer === 'matches' && excluded.by !== undefined) return { kind: 'leftOut', by: excluded.by }
  const open = [included, excluded].find(({ answer }) => answer === 'unknown')?.by
  if (open !== undefined) return { kind: 'unknown', by: open }
  return included.by === undefined ? { kind: 'taken' } : { kind: 'taken', by: included.by }
}
