/** `\d`, `\s`, `\w` and their opposites. */
export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W'

export type SetItem = { from: number; to: number } | { category: Category }

/** Where a text stands without taking a character: `^`, `$`, `\A`, `\Z`, `\b`, `\B`. */
export type Anchor = '^' | '$' | 'A' | 'Z' | 'b' | 'B'

/** What flags say about reading a part of an expression. */
export interface RegexFlags {
  ignoreCase: boolean
  multiline: boolean
  dotAll: boolean
  verbose: boolean
  ascii: boolean
}

export interface SetNode {
  kind: 'set'
  items: SetItem[]
  negated: boolean
  ignoreCase: boolean
  ascii: boolean
}

/** A regular expression as CPython's `re` understands it, with the flags already worked out for each part. */
export type RegexNode =
  | SetNode
  | { kind: 'any'; dotAll: boolean }
  | { kind: 'anchor'; anchor: Anchor; multiline: boolean; ascii: boolean }
  | { kind: 'sequence'; parts: RegexNode[] }
  | { kind: 'branch'; options: RegexNode[] }
  | { kind: 'repeat'; body: RegexNode; min: number; max: number; lazy: boolean }
  | { kind: 'group'; number: number | undefined; body: RegexNode }
  | { kind: 'reference'; group: number; ignoreCase: boolean; ascii: boolean }
  /** `behind` is how many characters back the look starts; undefined looks ahead. */
  | { kind: 'look'; behind: number | undefined; negated: boolean; body: RegexNode }
  | { kind: 'condition'; group: number; yes: RegexNode; no: RegexNode }
