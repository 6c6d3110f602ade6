import { parseArgs } from 'node:util'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'

/** What the command line was asked to do. */
export type Command =
  | { do: 'help' }
  | { do: 'schema' }
  | { do: 'example'; approach: ApproachKind }
  | { do: 'check'; answers: string; json: boolean }
  | { do: 'batch'; answers: string; out: string | undefined }
  | { do: 'import'; files: string[]; base: string | undefined; server: string | undefined }
  | { do: 'importBatch'; list: string; server: string | undefined }
  | { do: 'write'; answers: string; out: string | undefined; zip: string | undefined }

/** Wrong usage: the message says what was expected. */
export class UsageError extends Error {}

const OPTIONS = {
  out: { type: 'string' },
  zip: { type: 'string' },
  check: { type: 'boolean' },
  batch: { type: 'boolean' },
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  example: { type: 'string' },
  'from-workflow': { type: 'boolean' },
  answers: { type: 'string' },
  server: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function isApproach(name: string): name is ApproachKind {
  return Object.hasOwn(EXAMPLES, name)
}

interface ImportValues {
  batch?: boolean
  answers?: string
  server?: string
}

function readImport(files: string[], { batch, answers, server }: ImportValues): Command {
  const [list, ...more] = files
  if (list === undefined) throw new UsageError('Name the files with workflow YAML, or - for standard input.')
  if (!batch) return { do: 'import', files, base: answers, server }
  if (more.length > 0 || answers !== undefined)
    throw new UsageError('--from-workflow --batch takes one list of files, and no --answers.')
  return { do: 'importBatch', list, server }
}

/** Reads the arguments after the program's name. Throws a UsageError for everything it cannot make sense of. */
export function parseArguments(args: string[]): Command {
  const { values, positionals } = read(args)
  if (values.help) return { do: 'help' }
  if (values.schema) return { do: 'schema' }
  if (values.example !== undefined) {
    if (!isApproach(values.example)) throw new UsageError(`No example "${values.example}": python, ecs or virtualenv.`)
    return { do: 'example', approach: values.example }
  }
  if (values['from-workflow']) return readImport(positionals, values)
  const [answers, ...more] = positionals
  if (answers === undefined) throw new UsageError('Name the file with the answers, or - for standard input.')
  if (more.length > 0) throw new UsageError(`One file with answers at a time, not also ${more.join(', ')}.`)
  if (values.batch) return { do: 'batch', answers, out: values.out }
  if (values.check) return { do: 'check', answers, json: values.json === true }
  if (values.json) throw new UsageError('--json goes with --check.')
  if (values.out === undefined && values.zip === undefined)
    throw new UsageError('Say where the bundle goes: --out DIR or --zip FILE.')
  return { do: 'write', answers, out: values.out, zip: values.zip }
}
