/**
 * Characters that change how a line reads without being seen: the C1 controls and DEL, line and paragraph separators,
 * byte order marks, the two non-characters that PyYAML refuses, and the bidirectional marks with which code can be made
 * to look other than it is.
 */
const INVISIBLE = /[\u007f-\u00a0\p{Cf}\u2028\u2029\ufffe\uffff]/gu

/** Writes invisible characters in another way. */
export function replaceInvisible(text: string, write: (character: string) => string): string {
  return text.replace(INVISIBLE, write)
}

/** Writes invisible characters of an already quoted text as escapes; `\x`-free, so that JSON, YAML and Python all take it. */
export function escapeInvisible(quoted: string, astral: (codePoint: number) => string): string {
  return replaceInvisible(quoted, (character) => {
    const codePoint = character.codePointAt(0) as number
    return codePoint > 0xffff ? astral(codePoint) : `\\u${codePoint.toString(16).padStart(4, '0')}`
  })
}

/** An escape of eight digits, as Python and YAML know it for characters beyond U+FFFF. */
export function longEscape(codePoint: number): string {
  return `\\U${codePoint.toString(16).padStart(8, '0')}`
}
