import { checkReference } from './escapedPart'
import { changedFlags, inlineFlags } from './inlineFlags'
import type { ParseState } from './parseState'
import { RegexProblem } from './RegexProblem'
import type { RegexFlags, RegexNode } from './regexNode'
import { widthOf } from './widthOf'

/** CPython gives up at some hundred levels, earlier where its caller is deep itself. */
const MAX_DEPTH = 100
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u

function close(state: ParseState, start: number): void {
  if (!state.reader.take(')')) throw new RegexProblem(') is missing after (', start)
}

function body(state: ParseState, flags: RegexFlags, start: number): RegexNode {
  const inside = state.branches(flags)
  close(state, start)
  return inside
}

function capture(state: ParseState, flags: RegexFlags, start: number, name?: string): RegexNode {
  if (name !== undefined && state.names.has(name)) throw new RegexProblem(`two groups are called ${name}`, start)
  const number = state.widths.length
  state.widths.push(undefined)
  if (name !== undefined) state.names.set(name, number)
  const inside = body(state, flags, start)
  state.widths[number] = widthOf(inside, state.widths)
  return { kind: 'group', number, body: inside }
}

function groupNumber(state: ParseState, name: string, start: number): number {
  const number = state.names.get(name)
  if (number === undefined) throw new RegexProblem(`no group before this one is called ${name}`, start)
  return number
}

function nameUntil(state: ParseState, closing: string, start: number): string {
  const name = state.reader.takeUntil(closing, 'the name of a group')
  if (!IDENTIFIER.test(name)) throw new RegexProblem(`${name} cannot be the name of a group`, start)
  return name
}

/** `(?P<name>…)` and `(?P=name)`. */
function named(state: ParseState, flags: RegexFlags, start: number): RegexNode {
  const { reader } = state
  if (reader.take('<')) return capture(state, flags, start, nameUntil(state, '>', start))
  if (!reader.take('=')) throw new RegexProblem('(?P goes on with <name> or =name', start)
  const group = groupNumber(state, nameUntil(state, ')', start), start)
  checkReference(state, group, start)
  return { kind: 'reference', group, ignoreCase: flags.ignoreCase, ascii: flags.ascii }
}

function look(state: ParseState, flags: RegexFlags, start: number, kind: string, isBehind: boolean): RegexNode {
  if (kind !== '=' && kind !== '!') throw new RegexProblem('(?< goes on with = or !; a name is (?P<name>…)', start)
  const outer = state.lookBehindFrom
  if (isBehind) state.lookBehindFrom ??= state.widths.length
  const inside = state.branches(flags)
  state.lookBehindFrom = outer
  close(state, start)
  const { least, most } = widthOf(inside, state.widths)
  if (isBehind && (least !== most || most >= 0xfffffffe))
    throw new RegexProblem('a look behind must have one length, without *, + or ?', start)
  return { kind: 'look', behind: isBehind ? least : undefined, negated: kind === '!', body: inside }
}

function conditionGroup(state: ParseState, name: string, start: number): number {
  if (IDENTIFIER.test(name)) return groupNumber(state, name, start)
  if (!/^\d+$/.test(name))
    throw new RegexProblem(`${name} is neither the number nor the name of a group`, start, '>=3.12')
  const group = Number(name)
  if (group === 0) throw new RegexProblem('groups are counted from 1', start)
  state.conditions.push({ group, place: start })
  return group
}

/** `(?(1)yes|no)`. */
function condition(state: ParseState, flags: RegexFlags, start: number): RegexNode {
  const { reader } = state
  const group = conditionGroup(state, reader.takeUntil(')', 'the number of a group'), start)
  if (state.lookBehindFrom !== undefined) checkReference(state, group, start)
  const yes = state.sequence(flags)
  const no: RegexNode = reader.take('|') ? state.sequence(flags) : { kind: 'sequence', parts: [] }
  if (reader.ahead === '|') throw new RegexProblem('(?(1)…) has two branches at most', start)
  close(state, start)
  return { kind: 'condition', group, yes, no }
}

function flagged(state: ParseState, flags: RegexFlags, first: string, isFirst: boolean, start: number) {
  const found = inlineFlags(state.reader, first, start)
  if (!found.global)
    return { kind: 'group', number: undefined, body: body(state, changedFlags(flags, found), start) } as const
  if (!isFirst) throw new RegexProblem(`(?${found.on}) can stand at the beginning only (Python 3.11)`, start, '>=3.11')
  state.typeFlags += found.on
  if (/a.*u|u.*a/.test(state.typeFlags)) throw new RegexProblem('the flags a and u exclude each other', start)
  Object.assign(state.topFlags, changedFlags(state.topFlags, found))
  return undefined
}

function comment(state: ParseState, start: number): undefined {
  for (;;) {
    const token = state.reader.next()
    if (token === ')') return undefined
    if (token === undefined) throw new RegexProblem(') is missing after (?#', start)
  }
}

function extension(state: ParseState, flags: RegexFlags, isFirst: boolean, start: number): RegexNode | undefined {
  const { reader } = state
  const token = reader.next()
  switch (token) {
    case undefined:
      throw new RegexProblem('it ends after (?', start)
    case 'P':
      return named(state, flags, start)
    case ':':
      return { kind: 'group', number: undefined, body: body(state, flags, start) }
    case '#':
      return comment(state, start)
    case '=':
    case '!':
      return look(state, flags, start, token, false)
    case '<':
      return look(state, flags, start, reader.next() ?? '', true)
    case '(':
      return condition(state, flags, start)
    case '>':
      throw new RegexProblem('(?>…) is not known to Python 3.10', start, '<3.11')
    default:
      if (/^[imsxauLt-]$/.test(token)) return flagged(state, flags, token, isFirst, start)
      throw new RegexProblem(`(?${token} has no meaning`, start)
  }
}

/** What an opening bracket at `start` begins; undefined for comments and for flags of the whole, which are no part. */
export function parseGroup(
  state: ParseState,
  flags: RegexFlags,
  isFirst: boolean,
  start: number,
): RegexNode | undefined {
  state.depth += 1
  if (state.depth > MAX_DEPTH) throw new RegexProblem(`more than ${MAX_DEPTH} groups stand in each other`, start)
  const node = state.reader.take('?') ? extension(state, flags, isFirst, start) : capture(state, flags, start)
  state.depth -= 1
  return node
}
