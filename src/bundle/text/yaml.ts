import { escapeInvisible, longEscape } from './escapeInvisible'

/** A tree of plain data. Undefined members are left out. */
export type Tree = string | number | boolean | null | undefined | Tree[] | { [key: string]: Tree }

/**
 * Text that PyYAML, which reads YAML 1.1, takes for text without quotes. Everything else is quoted: YAML 1.1 makes
 * other types of `on`, `1:30`, `0b101`, `=`, `<<` and many more (measured over 8,000 strings; npm stack notes §8).
 */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:(?:[_./-]|::)[A-Za-z0-9]+)*$/
const OTHER_TYPES = /^(?:y|n|yes|no|on|off|true|false|null)$/i

/** PyYAML looks for the colon of an unmarked key within 1,024 characters. */
const LONGEST_KEY = 1000

function scalarText(value: string): string {
  return PLAIN.test(value) && !OTHER_TYPES.test(value) ? value : escapeInvisible(JSON.stringify(value), longEscape)
}

/** PyYAML reads a number with an exponent only when it has a point and a signed exponent. */
function scalarNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`YAML cannot hold ${value}`)
  const text = String(value)
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') return scalarText(value)
  return typeof value === 'number' ? scalarNumber(value) : String(value)
}

function isBranch(value: Tree): value is Tree[] | { [key: string]: Tree } {
  return typeof value === 'object' && value !== null && Object.values(value).some((item) => item !== undefined)
}

function leaf(value: Exclude<Tree, undefined>): string {
  if (Array.isArray(value)) return '[]'
  return typeof value === 'object' && value !== null ? '{}' : scalar(value)
}

function branchLines(tree: Tree[] | { [key: string]: Tree }): string[] {
  if (Array.isArray(tree)) {
    return tree
      .filter((item) => item !== undefined)
      .flatMap((item) =>
        isBranch(item)
          ? branchLines(item).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
          : [`- ${leaf(item)}`],
      )
  }
  return Object.entries(tree).flatMap(([key, item]) => {
    if (item === undefined) return []
    const name = scalarText(key)
    // The colon may stand on a line of its own behind a key that is marked as one.
    const head = name.length > LONGEST_KEY ? [`? ${name}`, ':'] : [`${name}:`]
    return isBranch(item)
      ? [...head, ...branchLines(item).map((line) => `  ${line}`)]
      : [...head.slice(0, -1), `${head.at(-1)} ${leaf(item)}`]
  })
}

/** A YAML document that PyYAML reads back as exactly this tree. Comment lines, if any, come first. */
export function yaml(tree: { [key: string]: Tree }, comments: string[] = []): string {
  const head = comments.map((comment) => `# ${escapeInvisible(comment.replace(/\p{Cc}+/gu, ' '), longEscape)}`)
  return `${[...head, ...(isBranch(tree) ? branchLines(tree) : ['{}'])].join('\n')}\n`
}
