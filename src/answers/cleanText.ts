const SURROUNDING_QUOTES = /^(["'`])(.*)\1$/s

/** Undoes what copying adds: surrounding blanks and one pair of matching quotes. Leaves everything inside as it is. */
export function cleanText(pasted: string): string {
  const trimmed = pasted.trim()
  const unquoted = SURROUNDING_QUOTES.exec(trimmed)?.[2]
  return unquoted === undefined ? trimmed : unquoted.trim()
}
