import type { Category } from './regexNode'

const isOf =
  (pattern: RegExp) =>
  (code: number): boolean =>
    pattern.test(String.fromCodePoint(code))

const isSpace = isOf(/^[\s\x85]$/)
/** File, group, record and unit separators are blanks to Python; JavaScript's byte order mark is none. */
const isPythonSpace = (code: number) => (code >= 0x1c && code <= 0x1f) || (isSpace(code) && code !== 0xfeff)

type Kind = 'd' | 's' | 'w'

// CPython's str.isdecimal, str.isspace and str.isalnum, which is what its \d, \s and \w ask.
const UNICODE: Record<Kind, (code: number) => boolean> = {
  d: isOf(/^\p{Nd}$/u),
  s: isPythonSpace,
  w: isOf(/^[\p{L}\p{N}_]$/u),
}
const ASCII: typeof UNICODE = { d: isOf(/^[0-9]$/), s: isOf(/^[\t-\r ]$/), w: isOf(/^[A-Za-z0-9_]$/) }

/** Whether a character is of a category; under the flag a, only those of ASCII are digits, blanks and letters. */
export function isOfCategory(code: number, category: Category, ascii: boolean): boolean {
  const kind = category.toLowerCase() as Kind
  const is = (ascii ? ASCII : UNICODE)[kind](code)
  return kind === category ? is : !is
}

/** One character in small; CPython takes the first of several, as for İ. */
export function inSmall(code: number, ascii: boolean): number {
  if (ascii && code > 0x7f) return code
  return String.fromCodePoint(code).toLowerCase().codePointAt(0) as number
}

const kindOf = (code: number) => String.fromCodePoint(inSmall(code, false)).toUpperCase()

/** No character above it has a small and a capital form. */
const LAST_CASED = 0x1e943
let spellings: Map<string, number[]> | undefined

/** Characters that differ in case only, by what they are in capitals: `k`, `K` and the Kelvin sign. */
function spellingsByKind(): Map<string, number[]> {
  const all = new Map<string, number[]>()
  for (let code = 0; code <= LAST_CASED; code += 1) {
    const character = String.fromCodePoint(code)
    if (character.toLowerCase() === character && character.toUpperCase() === character) continue
    const kind = kindOf(code)
    all.set(kind, [...(all.get(kind) ?? []), code])
  }
  return all
}

/** All characters that stand for this one where case does not matter, itself among them. */
export function spellingsOf(code: number, ascii: boolean): readonly number[] {
  if (ascii) {
    const character = String.fromCodePoint(code)
    if (!/^[A-Za-z]$/.test(character)) return [code]
    return [character.toLowerCase(), character.toUpperCase()].map((one) => one.charCodeAt(0))
  }
  spellings ??= spellingsByKind()
  return spellings.get(kindOf(code)) ?? [code]
}
