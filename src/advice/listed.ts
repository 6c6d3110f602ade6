/** Names as a sentence has them: `a`, `a and b`, `a, b and c`. */
export function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
