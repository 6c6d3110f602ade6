/** One shell word of exactly this text, quoted where it has to be. Refuses NUL, which no argument can hold. */
export function shellWord(text: string): string {
  if (text.includes('\0')) throw new SyntaxError('A shell word cannot hold a NUL character')
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`
}
