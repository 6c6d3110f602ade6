import type { Verdict } from '../../advice/verdicts/verdict'

const TITLES: Record<Verdict['status'], string> = {
  works: 'Works',
  presumed: 'Expected to work',
  cannot: 'Cannot work',
}

/** A verdict in a few words: `Works, with 12 pins moved`. */
export function verdictTitle({ status, moved }: Pick<Verdict, 'status' | 'moved'>): string {
  if (moved === undefined) return TITLES[status]
  if (moved.length === 0) return `${TITLES[status]}, every pin stays`
  return `${TITLES[status]}, with ${moved.length} ${moved.length === 1 ? 'pin' : 'pins'} moved`
}
