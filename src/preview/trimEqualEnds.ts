/** The part in which two lists of lines differ: `[start, beforeEnd)` of the one, `[start, afterEnd)` of the other. */
export interface DifferingPart {
  start: number
  beforeEnd: number
  afterEnd: number
}

/** Cuts off what two texts share at their ends. An answer changes a line or two, so hardly anything is left to compare. */
export function trimEqualEnds(before: readonly string[], after: readonly string[]): DifferingPart {
  let start = 0
  let beforeEnd = before.length
  let afterEnd = after.length
  while (start < beforeEnd && start < afterEnd && before[start] === after[start]) start++
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--
    afterEnd--
  }
  return { start, beforeEnd, afterEnd }
}
