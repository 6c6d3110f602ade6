import { escapeInvisible, longEscape } from './escapeInvisible'

/** What Terraform works out: a reference or a call. It is written as it stands, so it is made of constants alone. */
export interface HclExpression {
  expression: string
}

export interface HclObject {
  object: Record<string, HclValue>
}

export type HclValue = string | number | boolean | HclExpression | HclObject | HclValue[]

/** A block of HCL: its attributes in groups that a blank line parts, then the blocks within. */
export interface HclBlock {
  comment?: string
  /** The block's type and labels, e.g. `['resource', 'aws_iam_role', 'task']`. */
  head: [type: string, ...labels: string[]]
  attributes?: Record<string, HclValue>[]
  blocks?: HclBlock[]
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ')

/**
 * A text in quotes. What would begin a template is written by its number, which means the same whatever stands before
 * it. Terraform composes letters and their accents, so a text that has them apart comes out composed.
 */
export function hclText(text: string): string {
  const quoted = JSON.stringify(text)
    .replace(/\\b/g, '\\u0008')
    .replace(/\\f/g, '\\u000c')
    .replace(/[$%](?=\{)/g, (sign) => (sign === '$' ? '\\u0024' : '\\u0025'))
  return escapeInvisible(quoted, longEscape)
}

function value(given: HclValue): string {
  if (typeof given === 'string') return hclText(given)
  if (typeof given !== 'object') return String(given)
  if (Array.isArray(given)) return `[\n${given.map((item) => `${indented(value(item))},\n`).join('')}]`
  return 'expression' in given ? given.expression : `{\n${indented(aligned(given.object))}\n}`
}

/**
 * Lines of `name = value`, the signs below each other as `terraform fmt` puts them. A value of several lines has to be a
 * group of its own, which keeps this simple.
 */
function aligned(attributes: Record<string, HclValue>): string {
  const width = Math.max(...Object.keys(attributes).map((name) => name.length))
  return Object.entries(attributes)
    .map(([name, given]) => `${name.padEnd(width)} = ${value(given)}`)
    .join('\n')
}

/** A block as `terraform fmt` would leave it. */
export function hclBlock({ comment, head: [type, ...labels], attributes = [], blocks = [] }: HclBlock): string {
  const body = [...attributes.map(aligned), ...blocks.map(hclBlock)].join('\n\n')
  const head = [type, ...labels.map(hclText), '{'].join(' ')
  const said = comment === undefined ? '' : `${comment.replace(/^/gm, '# ')}\n`
  return `${said}${head}\n${indented(body)}\n}`
}
