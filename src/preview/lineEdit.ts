import { trimEqualEnds } from './trimEqualEnds'

/** Whole lines `first` to `last` (counted from 1, both included) give way to `text`. */
export interface LineEdit {
  first: number
  last: number
  text: string
}

/**
 * The smallest replacement of whole lines that makes `after` of `before`. The editor then keeps its scroll position and the
 * colours of all other lines, where a new text for the whole file would make it blink on every key.
 */
export function lineEdit(before: string, after: string): LineEdit | undefined {
  if (before === after) return undefined
  const old = before.split('\n')
  const young = after.split('\n')
  let { start, beforeEnd, afterEnd } = trimEqualEnds(old, young)
  if (start === beforeEnd || start === afterEnd) {
    // Pure insertion or removal: take a shared line in, so that both sides are whole lines.
    if (start > 0) start--
    else {
      beforeEnd++
      afterEnd++
    }
  }
  return { first: start + 1, last: beforeEnd, text: young.slice(start, afterEnd).join('\n') }
}
