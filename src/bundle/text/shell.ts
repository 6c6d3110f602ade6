import { replaceInvisible } from './escapeInvisible'

/** The bytes of a character as bash reads them between `$'` and `'`; octal, which every version of it knows. */
function octalEscapes(character: string): string {
  return encodeURIComponent(character).replace(
    /%(..)/g,
    (_, byte: string) => `\\${Number.parseInt(byte, 16).toString(8)}`,
  )
}

/**
 * One shell word of exactly this text, quoted where it has to be: zsh looks for a program where one begins with `=`, and
 * after a name `+=` reads as an assignment. Refuses NUL, which no argument can hold.
 */
export function shellWord(text: string): string {
  if (text.includes('\0')) throw new SyntaxError('A shell word cannot hold a NUL character')
  if (/^(?![=+])[A-Za-z0-9_@%+=:,./-]+$/.test(text)) return text
  const quoted = text.replace(/'/g, `'\\''`)
  return `'${replaceInvisible(quoted, (character) => `'$'${octalEscapes(character)}''`)}'`
}
