import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Lined, LinedMap } from './lined'
import { plainScalar } from './plainScalar'

/** Aliases may repeat a part without end; no workflow comes near to so many values or levels. */
const MOST_VALUES = 200_000
const MOST_ALIASES = 1_000
const DEEPEST = 40

const YAML_TAG = 'tag:yaml.org,2002:'
/** Those that a safe loader of Python reads as what they stand on. */
const PLAIN_TAGS = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `${YAML_TAG}${name}`)

/** Our own words: those of the library can quote the text, and a text can hold a secret. */
const REASONS: Record<string, string> = {
  BAD_INDENT: 'the indentation does not fit',
  TAB_AS_INDENT: 'a tab indents; use blanks',
  MISSING_CHAR: 'a quote, bracket or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines',
  BAD_ALIAS: 'an alias has no anchor',
  BAD_SCALAR_START: 'a text begins with a character that needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a key stands where a value was expected, or a text with ": " lacks quotes',
  UNEXPECTED_TOKEN: 'something stands where it may not',
}

export interface Fault {
  line: number
  why: string
}

/** One document of a text: its tree, or why there is none. What stands in it twice, or cannot be a key, is a fault of its own. */
export type YamlDocument = { tree: Lined; lost: { line: number; path: string[]; why: string }[] } | { fault: Fault }

class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.why)
  }
}

class Reader {
  readonly lost: { line: number; path: string[]; why: string }[] = []
  private values = 0
  private aliases = 0

  constructor(
    private readonly document: Document,
    private readonly lineAt: (offset: number | undefined) => number,
  ) {}

  read(node: unknown, path: string[], line: number): Lined {
    this.values += 1
    if (this.values > MOST_VALUES || path.length > DEEPEST)
      throw new Refusal({ line, why: 'it is too large or nested too deeply' })
    if (isAlias(node)) {
      this.aliases += 1
      if (this.aliases > MOST_ALIASES) throw new Refusal({ line, why: 'it has too many aliases' })
      const target = node.resolve(this.document)
      if (!target) throw new Refusal({ line: this.lineAt(node.range?.[0]), why: 'an alias has no anchor' })
      return { ...this.read(target, path, line), line: this.lineAt(node.range?.[0]) }
    }
    const at = (node as { range?: [number, number, number] } | null)?.range?.[0]
    const own = at === undefined ? line : this.lineAt(at)
    const tag = (node as { tag?: string } | null)?.tag
    if (tag !== undefined && !PLAIN_TAGS.includes(tag))
      throw new Refusal({ line: own, why: 'it has a tag that Python does not load' })
    if (isMap(node)) return this.readMap(node, path, own)
    if (isSeq(node))
      return { kind: 'list', line: own, items: node.items.map((item, i) => this.read(item, [...path, String(i)], own)) }
    if (isScalar(node)) return { kind: 'scalar', line: own, ...scalarOf(node) }
    return { kind: 'scalar', line: own, value: null, source: '' }
  }

  private readMap(node: YAMLMap, path: string[], line: number): LinedMap {
    const entries = new Map<string, Lined>()
    const merged: LinedMap[] = []
    for (const { key, value } of node.items as Pair[]) {
      const keyLine = this.lineAt((key as Scalar | null)?.range?.[0])
      if (!isScalar(key)) {
        this.lost.push({ line: keyLine, path, why: 'The key is no text. A placeholder in braces needs quotes.' })
        continue
      }
      const name = String(key.source ?? key.value ?? '')
      if (name === '<<' && key.type === 'PLAIN') {
        const below = this.read(value, path, keyLine)
        merged.push(...(below.kind === 'list' ? below.items : [below]).filter((part) => part.kind === 'map'))
        continue
      }
      const before = entries.get(name)
      if (before)
        this.lost.push({ line: before.line, path: [...path, name], why: 'It stands twice; the last one counts.' })
      // A value is told by its key's line: a block begins below it.
      entries.set(name, { ...this.read(value, [...path, name], keyLine), line: keyLine })
    }
    // What stands in the map itself goes before what is merged into it, and an earlier merge before a later one.
    for (const part of merged) for (const [key, value] of part.entries) if (!entries.has(key)) entries.set(key, value)
    return { kind: 'map', line, entries }
  }
}

function scalarOf(node: Scalar): { value: string | number | boolean | null; source: string } {
  const text = String(node.value ?? '')
  const source = node.source ?? text
  const isText = node.type !== 'PLAIN' || node.tag === `${YAML_TAG}str`
  return { value: isText ? text : plainScalar(source), source: isText ? text : source }
}

/**
 * The documents of a text, YAML as PyYAML reads it or JSON, with a line for every value. Empty documents are left out.
 * Never throws: a document that cannot be read is a fault with its line, in words that quote nothing of the text.
 */
export function readYaml(text: string): YamlDocument[] {
  const lines = new LineCounter()
  const lineAt = (offset: number | undefined) => Math.max(1, lines.linePos(offset ?? 0).line)
  const documents = parseAllDocuments(text, {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  return (Array.isArray(documents) ? documents : []).flatMap((document): YamlDocument[] => {
    const [wrong] = document.errors
    if (wrong)
      return [{ fault: { line: lineAt(wrong.pos[0]), why: REASONS[wrong.code] ?? 'it is not written as YAML' } }]
    if (document.contents === null) return []
    const reader = new Reader(document, lineAt)
    try {
      const tree = reader.read(document.contents, [], 1)
      return tree.kind === 'scalar' && tree.value === null ? [] : [{ tree, lost: reader.lost }]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return [{ fault: error.fault }]
    }
  })
}
