import { characterSet } from './characterSet'
import { escapedPart, singleCharacter } from './escapedPart'
import { PatternReader } from './PatternReader'
import { parseGroup } from './parseGroup'
import { parseRepeat } from './parseRepeat'
import type { ParseState } from './parseState'
import { RegexProblem } from './RegexProblem'
import type { RegexFlags, RegexNode } from './regexNode'

/** Under the flag x, blanks and comments count for nothing. */
function skipsVerbose(reader: PatternReader, token: string): boolean {
  if (/^[ \t\n\r\v\f]$/.test(token)) return true
  if (token !== '#') return false
  while (reader.ahead !== undefined && reader.next() !== '\n');
  return true
}

/** What stands between two `|`; `isFirst` where flags for the whole expression may stand. */
function parseSequence(state: ParseState, flags: RegexFlags, isFirst: boolean): RegexNode {
  const { reader } = state
  const parts: RegexNode[] = []
  for (;;) {
    const place = reader.place
    const token = reader.ahead
    if (token === undefined || token === '|' || token === ')') return { kind: 'sequence', parts }
    reader.next()
    if (flags.verbose && skipsVerbose(reader, token)) continue
    if (token.startsWith('\\')) parts.push(escapedPart(state, token.slice(1), flags, place))
    else if (token === '[') parts.push(characterSet(reader, flags, place))
    else if (token === '.') parts.push({ kind: 'any', dotAll: flags.dotAll })
    else if (token === '^' || token === '$')
      parts.push({ kind: 'anchor', anchor: token, multiline: flags.multiline, ascii: flags.ascii })
    else if (token === '(') {
      const group = parseGroup(state, flags, isFirst && parts.length === 0, place)
      if (group) parts.push(group)
    } else {
      const last = parts.at(-1)
      const repeat = /^[*+?{]$/.test(token) ? parseRepeat(reader, token, last, place) : undefined
      if (repeat) parts.splice(-1, 1, repeat)
      else parts.push(singleCharacter(token.codePointAt(0) as number, flags))
    }
  }
}

/** Alternatives between `|`, up to a closing bracket or the end. */
function parseBranches(state: ParseState, flags: RegexFlags, isTop = false): RegexNode {
  const options: RegexNode[] = []
  do options.push(parseSequence(state, flags, isTop && options.length === 0))
  while (state.reader.take('|'))
  const [first, ...others] = options
  return first && others.length === 0 ? first : { kind: 'branch', options }
}

export interface ParsedRegex {
  root: RegexNode
  /** How many groups there are, the whole among them. */
  groups: number
}

/**
 * Reads a regular expression as CPython's `re.compile` does in each Python from 3.10 (the ingestion image, MWAA 2.4) to
 * 3.13, and throws a RegexProblem for what any of them refuses: what runs today must run after an upgrade, too. Names
 * of characters, `\N{…}`, are refused although Python takes them.
 */
export function parsePythonRegex(pattern: string, ignoreCase: boolean): ParsedRegex {
  const reader = new PatternReader(pattern)
  const flags = { ignoreCase, multiline: false, dotAll: false, verbose: false, ascii: false }
  const state: ParseState = {
    reader,
    topFlags: flags,
    typeFlags: '',
    names: new Map(),
    widths: [undefined],
    lookBehindFrom: undefined,
    conditions: [],
    depth: 0,
    branches: (inner) => parseBranches(state, inner),
    sequence: (inner) => parseSequence(state, inner, false),
  }
  const root = parseBranches(state, flags, true)
  if (reader.ahead !== undefined) throw new RegexProblem(') closes nothing', reader.place)
  const groups = state.widths.length
  const lost = state.conditions.find(({ group }) => group >= groups)
  if (lost) throw new RegexProblem(`there is no group ${lost.group}`, lost.place)
  return { root, groups }
}
