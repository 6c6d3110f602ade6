import type { PatternReader } from './PatternReader'
import type { RegexFlags, RegexNode } from './regexNode'
import type { Width } from './widthOf'

/** What is known while an expression is read. */
export interface ParseState {
  reader: PatternReader
  /** The flags of the whole expression; `(?i)` at its start changes them in place. */
  topFlags: RegexFlags
  /** Those of a and u that were turned on for the whole. */
  typeFlags: string
  names: Map<string, number>
  /** Of each group, by its number; undefined while it is open. The whole is number 0 and always open. */
  widths: (Width | undefined)[]
  /** The first group number that a look behind being read may not refer to. */
  lookBehindFrom: number | undefined
  /** Groups asked about in `(?(1)…)`: they may come later. */
  conditions: { group: number; place: number }[]
  depth: number
  /** Groups hold what holds groups; the two readers are handed down, so that their files need not know each other. */
  branches: (flags: RegexFlags) => RegexNode
  sequence: (flags: RegexFlags) => RegexNode
}
