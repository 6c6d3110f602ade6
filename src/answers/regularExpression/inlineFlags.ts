import type { PatternReader } from './PatternReader'
import { RegexProblem } from './RegexProblem'
import type { RegexFlags } from './regexNode'

const LETTERS = /^[imsxauLt]$/
const KINDS = /[auL]/
const NAMES: Record<string, keyof RegexFlags> = { i: 'ignoreCase', m: 'multiline', s: 'dotAll', x: 'verbose' }

export interface InlineFlags {
  on: string
  off: string
  /** `(?i)` for the whole expression, and not `(?i:…)` for what is inside. */
  global: boolean
}

function letters(
  reader: PatternReader,
  first: string | undefined,
  start: number,
  ends: RegExp,
): { read: string; end: string } {
  let read = ''
  let token = first
  for (;;) {
    if (token === undefined) throw new RegexProblem('its flags do not end; write (?i) or (?i:…)', start)
    if (ends.test(token) && read !== '') return { read, end: token }
    if (!LETTERS.test(token)) throw new RegexProblem(`${token} is no flag; there are a, i, m, s, u and x`, start)
    if (token === 'L') throw new RegexProblem('the flag L is for bytes only', start)
    // A leftover that did nothing; 3.13 took it away (bpo-47152).
    if (token === 't') throw new RegexProblem('t is no flag; there are a, i, m, s, u and x', start, '>=3.13')
    read += token
    if (read.includes('a') && read.includes('u')) throw new RegexProblem('the flags a and u exclude each other', start)
    token = reader.next()
  }
}

/** The flags after `(?`, of which the first token has been read; `start` is the place of the bracket. */
export function inlineFlags(reader: PatternReader, first: string, start: number): InlineFlags {
  const added = first === '-' ? { read: '', end: '-' } : letters(reader, first, start, /^[):-]$/)
  if (added.end === ')') return { on: added.read, off: '', global: true }
  if (added.end === ':') return { on: added.read, off: '', global: false }
  const off = letters(reader, reader.next(), start, /^:$/).read
  if (KINDS.test(off)) throw new RegexProblem('the flags a and u cannot be turned off', start)
  if ([...off].some((letter) => added.read.includes(letter)))
    throw new RegexProblem('a flag is turned on and off at once', start)
  return { on: added.read, off, global: false }
}

/** The flags inside a group that turns some on and off. */
export function changedFlags(flags: RegexFlags, { on, off }: Pick<InlineFlags, 'on' | 'off'>): RegexFlags {
  const changed = { ...flags }
  for (const letter of on) {
    const name = NAMES[letter]
    if (name) changed[name] = true
    else changed.ascii = letter === 'a'
  }
  for (const letter of off) {
    const name = NAMES[letter]
    if (name) changed[name] = false
  }
  return changed
}
