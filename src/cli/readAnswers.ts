import { readFileSync } from 'node:fs'
import { UsageError } from './parseArguments'

const nameOf = (file: string) => (file === '-' ? 'standard input' : file)

/** A file as text under the name messages call it by. */
export function readNamed(file: string): { name: string; text: string } {
  return { name: nameOf(file), text: readText(file) }
}

/** The answers as JSON from a file, or from standard input for `-`. Says what is wrong with the file. */
export function readAnswers(file: string): unknown {
  return parseJson(readText(file), nameOf(file))
}

/** Many answers, each a line of JSON; blank lines count as lines and are left out. */
export function readManyAnswers(file: string): { line: number; raw: unknown }[] {
  return readText(file)
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ line, raw: parseJson(text, `${nameOf(file)}, line ${line}`) }))
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new UsageError(`Cannot read ${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Wrong JSON is a wrong answer, not wrong usage. */
export class AnswersError extends Error {}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new AnswersError(`${name}: not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
