import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Tree } from '../bundle/text/yaml'
import { judgePython } from './judgePython'

const SCRIPT = join(import.meta.dirname, 'judge.py')

export interface PythonModule {
  /** `ast.dump` with every text blanked. */
  shape: string
  strings: string[]
  /** The value of each statement that is or assigns a literal. */
  values: unknown[]
}

export interface MarkdownBlock {
  type: string
  info: string
  pieces: string[]
  text: string
}

/** How pip reads one logical line of a requirements file, or its words for why it refuses the line. */
export interface PipLine {
  line: number
  error?: string
  kind?: 'option' | 'requirement' | 'artifact'
  name?: string | null
  extras?: string[]
  /** Each as `>=2.1`. */
  specifiers?: string[]
  marked?: boolean
  hashes?: string[]
}

/** What can be judged: what is given for each case, and what comes back. */
interface Judges {
  python: { given: string; result: PythonModule }
  yaml: { given: { text: string; tree: Tree }; result: true }
  json: { given: { text: string; tree: unknown }; result: true }
  length: { given: unknown; result: number }
  jinja: { given: string; result: string }
  ecs: { given: { source: string; file: string; task: string }; result: { rendered: string } }
  markdown: { given: string; result: MarkdownBlock[] }
  requirements: { given: string; result: PipLine[] }
  accepts: { given: { version: string; specifier: string }; result: boolean }
  regex: { given: { pattern: string; names: string[] }; result: boolean[] }
  python_version: { given: null; result: [major: number, minor: number] }
  marker: { given: { marker: string; environment: Record<string, string> }; result: boolean }
}

/** A result, or the reader's own words for why it refuses the text. */
export interface Verdict<Result> {
  value?: Result
  error?: string
}

/** Asks one Python process about all cases at once. */
export function judge<Name extends keyof Judges>(
  name: Name,
  cases: Judges[Name]['given'][],
): Verdict<Judges[Name]['result']>[] {
  if (cases.length === 0) return []
  const input = JSON.stringify({ judge: name, cases })
  const { status, stdout, stderr, error } = spawnSync(judgePython(), ['-X', 'utf8', SCRIPT], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`The Python judge ended with ${status}: ${error?.message ?? stderr}`)
  return JSON.parse(stdout) as Verdict<Judges[Name]['result']>[]
}
