import { escapeInvisible } from './escapeInvisible'

function surrogatePair(codePoint: number): string {
  return [...String.fromCodePoint(codePoint)]
    .join('')
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .join('')
}

/** A JSON file: two blanks of indentation, a line break at the end, nothing invisible in it. */
export function json(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2), surrogatePair)}\n`
}

/**
 * The length of a value in the JSON that boto sends: blanks after `,` and `:`, everything beyond ASCII as `\uXXXX`.
 * It is what a limit of an AWS API is counted against.
 */
export function awsJsonLength(value: unknown): number {
  let separators = 0
  const count = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const children = Object.values(node)
    separators += Math.max(children.length - 1, 0) + (Array.isArray(node) ? 0 : children.length)
    children.forEach(count)
  }
  count(value)
  const ascii = JSON.stringify(value).replace(/[\u007f-\uffff]/g, '\\u0000')
  return ascii.length + separators
}
