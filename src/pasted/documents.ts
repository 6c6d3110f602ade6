import { parse } from 'yaml'
import { isRecord } from '../answers/isRecord'

/** Larger than any account's answer to one of these commands, and quick to look through. */
const LONGEST = 2_000_000
/** A shell prompt or a message may hold braces of its own; more starts than these are no terminal's text. */
const MOST_STARTS = 400

/** Colours and other control sequences of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's sequences begin with one.
const TERMINAL = /\u001b\[[0-9;?]*[A-Za-z]/g

/** Where the bracket that opens at `start` closes, strings minded; undefined where it never does. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0
  let inText = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (inText) {
      if (character === '\\') at++
      else if (character === '"') inText = false
    } else if (character === '"') inText = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every JSON document in a text, in their order, whatever stands around them. */
function jsonDocuments(text: string): { trees: unknown[]; cut: boolean } {
  const trees: unknown[] = []
  let cut = false
  let starts = 0
  for (let at = text.search(/[{[]/); at >= 0 && at < text.length && starts < MOST_STARTS; starts++) {
    const end = endOf(text, at)
    const tree = end === undefined ? undefined : parsedJson(text.slice(at, end))
    const isDocument = isRecord(tree) || (Array.isArray(tree) && tree.length > 0)
    if (isDocument) trees.push(tree)
    else cut ||= end === undefined && /^\{\s*"/.test(text.slice(at, at + 40))
    const next = text.slice(isDocument && end !== undefined ? end : at + 1).search(/[{[]/)
    at = next < 0 ? -1 : (isDocument && end !== undefined ? end : at + 1) + next
  }
  return { trees, cut }
}

/** The lines of a block in YAML: from a key alone on its line to the first line that is neither indented nor an item. */
function yamlDocuments(text: string): unknown[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (!/^[A-Za-z]+:\s*$/.test(line)) return []
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((one) => !/^(?:\s|- |-$|$)/.test(one))
    try {
      const tree: unknown = parse([line, ...(end < 0 ? rest : rest.slice(0, end))].join('\n'), { maxAliasCount: 0 })
      return isRecord(tree) && Object.values(tree).some((value) => value !== null) ? [tree] : []
    } catch {
      return []
    }
  })
}

/** What stands there in the place of a document, said so that the next try works. */
function whyNone(text: string, cut: boolean): string {
  const refused = /An error occurred \((\w+)\)[^\n]*?operation(?: \([^)]*\))?: ([^\n]{0,300})/.exec(text)
  if (refused) return `AWS refused the command with ${refused[1]}. Run it with a role that may read this.`
  if (/Unable to locate credentials|Token(?:Refresh)?.*expired|ExpiredToken/i.test(text))
    return 'The AWS command line was not signed in. Sign in, or run the command in AWS CloudShell.'
  if (cut) return 'The output is cut: it begins with { and does not end. Copy it whole, from the first { to the last }.'
  if (/^[-|+]{3,}|^\|\s/m.test(text)) return 'This is a table. Add --output json to the command.'
  return 'There is no JSON or YAML in it. Paste the whole output of the command, with --output json.'
}

/**
 * The documents in what was copied from a terminal: prompts, the command itself and text after the output are passed
 * over. Says why none of use is among them: what is there instead, or that one is cut and only its parts are whole.
 */
export function documentsIn(pasted: string): { trees: unknown[]; cut: boolean; why: string } {
  if (pasted.length > LONGEST)
    return { trees: [], cut: false, why: 'This is longer than 2 MB: paste the output of one command.' }
  const text = pasted
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(TERMINAL, '')
  const { trees, cut } = jsonDocuments(text)
  const known = trees.length > 0 ? trees : yamlDocuments(text)
  return { trees: known, cut, why: whyNone(text, cut) }
}
