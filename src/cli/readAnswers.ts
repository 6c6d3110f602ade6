import { readFileSync } from 'node:fs'
import { UsageError } from './parseArguments'

/** The answers as JSON from a file, or from standard input for `-`. Says what is wrong with the file. */
export function readAnswers(file: string): unknown {
  const name = file === '-' ? 'standard input' : file
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new UsageError(`Cannot read ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return parseJson(text, name)
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
