import { trimEqualEnds } from './trimEqualEnds'

/** Above this many cells the exact comparison would be felt while typing, so a linear one takes over. */
const LARGEST_TABLE = 1_000_000

/** The lines of `after`, counted from 1, that are new or altered against `before`. */
export function changedLines(before: string, after: string): number[] {
  if (before === after) return []
  const all = { before: before.split('\n'), after: after.split('\n') }
  const { start, beforeEnd, afterEnd } = trimEqualEnds(all.before, all.after)
  const old = all.before.slice(start, beforeEnd)
  const young = all.after.slice(start, afterEnd)
  const kept = old.length * young.length > LARGEST_TABLE ? keptByCount(old, young) : keptInOrder(old, young)
  return young.flatMap((_, index) => (kept.has(index) ? [] : [start + index + 1]))
}

/** Which lines of `young` belong to the longest common subsequence with `old`. */
function keptInOrder(old: readonly string[], young: readonly string[]): Set<number> {
  const width = young.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = young.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === young[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const kept = new Set<number>()
  let row = 0
  let column = 0
  while (row < old.length && column < young.length) {
    if (old[row] === young[column]) {
      kept.add(column)
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return kept
}

/** Which lines of `young` occur in `old`, wherever. Misses lines that only moved, and is done at once. */
function keptByCount(old: readonly string[], young: readonly string[]): Set<number> {
  const left = new Map<string, number>()
  for (const line of old) left.set(line, (left.get(line) ?? 0) + 1)
  const kept = new Set<number>()
  young.forEach((line, index) => {
    const count = left.get(line) ?? 0
    if (count === 0) return
    left.set(line, count - 1)
    kept.add(index)
  })
  return kept
}
