import { escapeInvisible, longEscape } from './escapeInvisible'
import type { Tree } from './yaml'

/** A piece of Python code. It can only come from the functions below, so no text that a person typed becomes code. */
export class Python {
  constructor(readonly code: string) {}
}

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

/** A name. Refuses everything that is not an ASCII identifier, and keywords. */
export function identifier(name: string): Python {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || KEYWORDS.has(name))
    throw new SyntaxError(`Not a Python name: ${JSON.stringify(name)}`)
  return new Python(name)
}

/** A dotted module path, each part an identifier. */
export function modulePath(path: string): Python {
  return new Python(
    path
      .split('.')
      .map((part) => identifier(part).code)
      .join('.'),
  )
}

/**
 * A JSON string is a Python string literal of the same meaning (50,000 hostile strings through ast.literal_eval).
 * In single quotes where that spares escapes, as Python formatters have it.
 */
function stringLiteral(value: string): string {
  const quoted = escapeInvisible(JSON.stringify(value), longEscape)
  if (!value.includes('"') || value.includes("'")) return quoted
  return `'${quoted.slice(1, -1).replace(/\\(.)/g, (pair, next) => (next === '"' ? '"' : pair))}'`
}

const SHORT_LIST = 40

function literalCode(value: Tree): string {
  if (value === undefined || value === null) return 'None'
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`Python has no literal for ${value}`)
    return String(value)
  }
  const isList = Array.isArray(value)
  const items = isList
    ? value.map(literalCode)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${stringLiteral(key)}: ${literalCode(item)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const inline = `${open}${items.join(', ')}${close}`
  if (items.length === 0 || (isList && inline.length <= SHORT_LIST && !inline.includes('\n'))) return inline
  return `${open}\n${items.map((item) => `${indent(item, 4)},`).join('\n')}\n${close}`
}

/** A literal of the same value: None, booleans, numbers, strings, lists, dicts; several lines where it is long. */
export function literal(value: Tree): Python {
  return new Python(literalCode(value))
}

/** A text of several lines as a parenthesised literal of one string a line, which reads like the text itself. */
export function textBlock(text: string): Python {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']
  return new Python(`(\n${lines.map((line) => `    ${stringLiteral(line)}`).join('\n')}\n)`)
}

/** Several lines of code, one under the other. */
export function block(pieces: Python[]): Python {
  return new Python(pieces.map((piece) => piece.code).join('\n'))
}

/** Functions of a module, two blank lines apart. */
export function functions(pieces: Python[]): Python {
  return new Python(pieces.map((piece) => piece.code).join('\n\n\n'))
}

/** A comment line; control characters become blanks, and nothing in it names another encoding of the file (PEP 263). */
export function comment(text: string): Python {
  const oneLine = text.replace(/\p{Cc}+/gu, ' ').replace(/coding(?=[:=])/g, 'coding ')
  return new Python(`# ${escapeInvisible(oneLine, longEscape)}`)
}

/** A docstring of one or more lines. */
export function docstring(text: string): Python {
  const safe = escapeInvisible(
    text
      .replace(/\\/g, '\\\\')
      .replace(/"(?="|$)/g, '\\"')
      .replace(/(?!\n)\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`),
    longEscape,
  )
  return new Python(`"""${safe}"""`)
}

function indent(code: string, by: number): string {
  return code.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`).replace(/^(?!\n)/, ' '.repeat(by))
}

/**
 * A template of Python code whose holes take pieces of code only. A piece of several lines is indented as the line
 * its hole stands in. The first line break and the indentation common to a template literal are not removed: templates
 * are written at the margin.
 */
export function python(strings: TemplateStringsArray, ...holes: Python[]): Python {
  let code = ''
  strings.forEach((text, index) => {
    code += text
    const hole = holes[index]
    if (hole === undefined) return
    const margin = /(?:^|\n)([ \t]*)[^\n]*$/.exec(code)?.[1] ?? ''
    code += hole.code.replace(/\n(?!\n|$)/g, `\n${margin}`)
  })
  return new Python(code)
}
