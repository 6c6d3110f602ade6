import type { PatternReader } from './PatternReader'
import { RegexProblem } from './RegexProblem'
import type { Category } from './regexNode'

const CONTROL: Record<string, number> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }
const HEX_DIGITS: Record<string, number> = { x: 2, u: 4, U: 8 }
const HEX = /^[\da-fA-F]$/
const OCTAL = /^[0-7]$/
const MAX_CHARACTER = 0x10ffff

export const isCategory = (letter: string): letter is Category => /^[dDsSwW]$/.test(letter)

/** The character of an octal number; what fits no byte is refused. */
export function octalCharacter(digits: string, place: number): number {
  const code = Number.parseInt(digits, 8)
  if (code > 0o377) throw new RegexProblem(`\\${digits} is above \\377, the largest octal escape`, place)
  return code
}

/** The rest of an octal escape whose first digit has been read. */
export const restOfOctal = (reader: PatternReader, first: string): string => first + reader.takeWhile(OCTAL, 2)

/**
 * The code of the character an escape stands for, inside and outside of a set, `letter` being what follows the
 * backslash. Octal escapes and `\b` mean different things there and are not for this function.
 */
export function escapedCharacter(reader: PatternReader, letter: string, place: number): number {
  const control = CONTROL[letter]
  if (control !== undefined) return control
  const digits = HEX_DIGITS[letter]
  if (digits !== undefined) {
    const hex = reader.takeWhile(HEX, digits)
    const code = Number.parseInt(hex, 16)
    if (hex.length < digits) throw new RegexProblem(`\\${letter} needs ${digits} hexadecimal digits`, place)
    if (code > MAX_CHARACTER) throw new RegexProblem(`\\U${hex} is no character`, place)
    return code
  }
  // Python looks the name up among 140,000; the page does not carry them.
  if (letter === 'N') throw new RegexProblem('write the character itself, not its name as \\N{…}', place)
  if (/^[A-Za-z\d]$/.test(letter))
    throw new RegexProblem(`\\${letter} has no meaning; a backslash itself is \\\\`, place)
  return letter.codePointAt(0) as number
}
