import type { PipOption } from './requirementLine'
import { SyntaxProblem } from './Scanner'
import { shellWords } from './shellWords'

/** Every option pip takes in a requirements file, by its long name: its short one, and whether it has a value. */
const OPTIONS: Record<string, { short?: string; value: boolean; as?: string }> = {
  '--index-url': { short: '-i', value: true },
  '--pypi-url': { value: true, as: '--index-url' },
  '--extra-index-url': { value: true },
  '--no-index': { value: false },
  '--constraint': { short: '-c', value: true },
  '--requirement': { short: '-r', value: true },
  '--editable': { short: '-e', value: true },
  '--find-links': { short: '-f', value: true },
  '--no-binary': { value: true },
  '--only-binary': { value: true },
  '--prefer-binary': { value: false },
  '--require-hashes': { value: false },
  '--pre': { value: false },
  '--trusted-host': { value: true },
  '--use-feature': { value: true },
  '--global-option': { value: true },
  '--hash': { value: true },
  '--config-settings': { short: '-C', value: true },
  '--config-setting': { value: true, as: '--config-settings' },
}

const NAMES = Object.keys(OPTIONS)

export interface PipOptions {
  options: PipOption[]
  /** Words no option takes; pip drops them without a word. */
  ignored: string[]
}

/** The long name that is meant: exactly, or by a beginning that only one option has. */
function longName(typed: string): string {
  if (Object.hasOwn(OPTIONS, typed)) return typed
  const possible = [...new Set(NAMES.filter((name) => name.startsWith(typed)).map((name) => OPTIONS[name]?.as ?? name))]
  const [only] = possible
  if (only !== undefined && possible.length === 1) return only
  if (possible.length > 1) throw new SyntaxProblem(`“${typed}” may be ${possible.join(' or ')}; write the whole name.`)
  throw new SyntaxProblem(
    `pip takes no option “${typed}” in a requirements file. It takes ${NAMES.filter((name) => !OPTIONS[name]?.as).join(', ')}.`,
  )
}

function checkValue(name: string, value: string): void {
  if (name === '--hash' && !/^sha(?:256|384|512):/.test(value))
    throw new SyntaxProblem('A hash names its kind, which is sha256, sha384 or sha512: --hash=sha256:….')
  if (name === '--config-settings' && !value.includes('='))
    throw new SyntaxProblem('--config-settings takes a key and a value: --config-settings="--key=value".')
  if ((name === '--no-binary' || name === '--only-binary') && value.startsWith('-'))
    throw new SyntaxProblem(`${name} takes names of packages, :all: or :none:; write ${name} :all:.`)
}

/** Reads options as pip's option parser does: values joined or apart, long names cut short, several in a line. */
export function pipOptions(text: string): PipOptions {
  const words = shellWords(text)
  if (words === undefined) throw new SyntaxProblem('A quote or a backslash is left open; close the quote.')
  let next = 0
  const read: PipOptions = { options: [], ignored: [] }
  const add = (typed: string, given: string | undefined) => {
    const row = OPTIONS[typed]
    const name = row?.as ?? typed
    if (!row?.value) {
      if (given !== undefined) throw new SyntaxProblem(`${name} takes no value; write ${name} alone.`)
      return read.options.push({ name })
    }
    const value = given ?? words[next++]
    if (value === undefined) throw new SyntaxProblem(`A value is missing after ${name}.`)
    checkValue(name, value)
    return read.options.push({ name, value })
  }
  for (let word = words[next++]; word !== undefined; word = words[next++]) {
    if (word === '--') return { ...read, ignored: [...read.ignored, ...words.slice(next)] }
    if (word.startsWith('--')) {
      const [, typed = word, , value] = /^(--[^=]*)(=(.*))?$/s.exec(word) ?? []
      add(longName(typed), value)
    } else if (word.startsWith('-') && word.length > 1) {
      const short = NAMES.find((name) => OPTIONS[name]?.short === word.slice(0, 2))
      if (short === undefined)
        throw new SyntaxProblem(`pip takes no option “${word.slice(0, 2)}” in a requirements file.`)
      add(short, word.length > 2 ? word.slice(2) : undefined)
    } else read.ignored.push(word)
  }
  return read
}
