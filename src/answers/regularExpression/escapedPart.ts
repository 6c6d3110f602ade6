import { escapedCharacter, isCategory, octalCharacter, restOfOctal } from './escapedCharacter'
import type { ParseState } from './parseState'
import { RegexProblem } from './RegexProblem'
import type { Anchor, RegexFlags, RegexNode } from './regexNode'

const isAnchor = (letter: string): letter is Anchor => /^[AZbB]$/.test(letter)

/** A character that stands for itself. */
export const singleCharacter = (code: number, { ignoreCase, ascii }: RegexFlags): RegexNode => ({
  kind: 'set',
  items: [{ from: code, to: code }],
  negated: false,
  ignoreCase,
  ascii,
})

/** A group referred to must be there and closed; in a look behind, it must have been closed before it. */
export function checkReference(state: ParseState, group: number, place: number): void {
  if (group < 1 || group >= state.widths.length) throw new RegexProblem(`there is no group ${group}`, place)
  if (state.widths[group] === undefined) throw new RegexProblem('a group cannot refer to itself', place)
  if (state.lookBehindFrom !== undefined && group >= state.lookBehindFrom)
    throw new RegexProblem('a look behind cannot refer to a group inside it', place)
}

/** `\12` is a group, and `\123` an octal escape: three octal digits make the difference. */
function digitEscape(state: ParseState, first: string, flags: RegexFlags, place: number): RegexNode {
  const { reader } = state
  if (first === '0') return singleCharacter(octalCharacter(restOfOctal(reader, first), place), flags)
  let digits = first + reader.takeWhile(/^\d$/, 1)
  if (/^[0-7]{2}$/.test(digits)) digits += reader.takeWhile(/^[0-7]$/, 1)
  if (digits.length === 3) return singleCharacter(octalCharacter(digits, place), flags)
  const group = Number(digits)
  checkReference(state, group, place)
  return { kind: 'reference', group, ignoreCase: flags.ignoreCase, ascii: flags.ascii }
}

/** What a backslash and a letter stand for outside of a set. */
export function escapedPart(state: ParseState, letter: string, flags: RegexFlags, place: number): RegexNode {
  const { ignoreCase, ascii } = flags
  if (isAnchor(letter)) return { kind: 'anchor', anchor: letter, multiline: false, ascii }
  if (isCategory(letter)) return { kind: 'set', items: [{ category: letter }], negated: false, ignoreCase, ascii }
  if (/^\d$/.test(letter)) return digitEscape(state, letter, flags, place)
  return singleCharacter(escapedCharacter(state.reader, letter, place), flags)
}
