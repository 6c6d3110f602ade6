import type { PatternReader } from './PatternReader'
import { RegexProblem } from './RegexProblem'
import type { RegexNode } from './regexNode'

/** CPython counts repeats in 32 bits. */
const TOO_MANY = 0xffffffff
const DIGIT = /^\d$/

function count(digits: string, otherwise: number, place: number): number {
  if (digits === '') return otherwise
  const number = Number(digits)
  if (number >= TOO_MANY) throw new RegexProblem(`${digits} repeats are too many`, place)
  return number
}

/** How often, after `*`, `+`, `?` or `{`; undefined where the brace is a brace, as in `{}` and `{a}`. */
function limits(reader: PatternReader, token: string, place: number): { min: number; max: number } | undefined {
  if (token !== '{') return { min: token === '+' ? 1 : 0, max: token === '?' ? 1 : Number.POSITIVE_INFINITY }
  const { mark } = reader
  if (reader.ahead === '}') return undefined
  const low = reader.takeWhile(DIGIT)
  const high = reader.take(',') ? reader.takeWhile(DIGIT) : low
  if (!reader.take('}')) {
    reader.back(mark)
    return undefined
  }
  const min = count(low, 0, place)
  const max = count(high, Number.POSITIVE_INFINITY, place)
  if (max < min) throw new RegexProblem(`{${low},${high}} asks for at least ${low} and at most ${high}`, place)
  return { min, max }
}

/** The part before a repeat, repeated; undefined where the token is a character like any other. */
export function parseRepeat(
  reader: PatternReader,
  token: string,
  body: RegexNode | undefined,
  place: number,
): RegexNode | undefined {
  const found = limits(reader, token, place)
  if (!found) return undefined
  const hint = token === '*' ? '; "anything" is .*' : ''
  if (!body) throw new RegexProblem(`nothing stands before ${token} to repeat${hint}`, place)
  if (body.kind === 'anchor') throw new RegexProblem(`a place cannot be repeated with ${token}`, place)
  if (body.kind === 'repeat') throw new RegexProblem(`${token} repeats what is repeated already`, place)
  const lazy = reader.take('?')
  if (!lazy && reader.ahead === '+')
    throw new RegexProblem('+ repeats what is repeated already (Python 3.10)', reader.place, '<3.11')
  return { kind: 'repeat', body, ...found, lazy }
}
