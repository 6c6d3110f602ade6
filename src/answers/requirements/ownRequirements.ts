import { z } from 'zod'
import { looksLikeSecret } from '../looksLikeSecret'
import { parseRequirements } from './parseRequirements'
import { plainLines } from './plainLines'

const MOST_CHARACTERS = 200_000
/** Further wrong lines are told once the first ones are right. */
const MOST_PROBLEMS = 20

const LIKE = 'the text of a requirements.txt, one package or pip option a line'
const CONTROL = /[^\P{Cc}\n\t]|[\u2028\u2029]/u
const LONE_SURROGATE = /\p{Cs}/u

// biome-ignore lint/suspicious/noTemplateCurlyInString: how pip writes a reference to an environment variable.
const RIGHT_ADDRESS = 'https://${AIRFLOW__PIP__USER}:${AIRFLOW__PIP__PASS}@host/simple'

/** Which secret a line appears to hold and what to write instead, or undefined. */
function secretIn(text: string): string | undefined {
  const secret = looksLikeSecret(text)
  if (secret === undefined) return undefined
  return secret.startsWith('an address')
    ? `it looks like ${secret}; values of secrets do not belong here. Write ${RIGHT_ADDRESS} and set the options pip.user and pip.pass of the environment, which MWAA gives to pip by these names.`
    : `it looks like ${secret}; values of secrets do not belong here. Remove it.`
}

/** What is wrong with the characters of a line, or undefined. */
function badLine(text: string): string | undefined {
  if (CONTROL.test(text)) return 'there is a control character in it; remove it.'
  if (LONE_SURROGATE.test(text)) return 'there is half of a character (a lone surrogate) in it; type it again.'
  return secretIn(text)
}

/** The first line with something wrong in it, if the whole has something wrong in it at all. */
function firstBad(text: string, bad: (line: string) => string | undefined): string | undefined {
  const whole = bad(plainLines(text))
  if (whole === undefined) return undefined
  for (const [index, line] of plainLines(text).split('\n').entries()) {
    const problem = bad(line)
    if (problem !== undefined) return `Line ${index + 1}: ${problem}`
  }
  return `In this text, ${whole}`
}

/** The line of a requirements.txt that appears to hold a secret, and what to write instead; undefined where none does. */
export function secretInRequirements(text: string): string | undefined {
  return firstBad(text, secretIn)
}

/** A requirements.txt without the lines that hold a secret, each of which leaves a remark; nothing where that is not enough. */
export function withoutSecretLines(text: string): string {
  const kept = plainLines(text)
    .split('\n')
    .map((line) =>
      looksLikeSecret(line)?.startsWith('an address') ? '# Removed: there was the value of a secret here.' : line,
    )
    .join('\n')
  return looksLikeSecret(kept) === undefined ? kept : ''
}

/**
 * The requirements.txt an environment has already: kept byte for byte, less a byte order mark and carriage returns.
 * Blank counts as none. Refuses what pip cannot read, with the number of the line; other control characters; values of
 * secrets; and more than 200,000 characters.
 */
export const ownRequirementsSchema = z
  .string({ error: `Expected ${LIKE}.` })
  .meta({ description: LIKE, maxLength: MOST_CHARACTERS })
  .optional()
  .transform((given) => (given === undefined || given.trim() === '' ? undefined : plainLines(given)))
  .pipe(
    z
      .string()
      .superRefine((text, context) => {
        const refuse = (message: string) => context.addIssue({ code: 'custom', message })
        if (text.length > MOST_CHARACTERS)
          return refuse(`At most ${MOST_CHARACTERS.toLocaleString('en-US')} characters. Expected ${LIKE}.`)
        const bad = firstBad(text, badLine)
        if (bad !== undefined) return refuse(bad)
        const wrong = parseRequirements(text).flatMap((line) => (line.kind === 'error' ? [line] : []))
        for (const { line, message } of wrong.slice(0, MOST_PROBLEMS)) refuse(`Line ${line}: ${message}`)
      })
      .optional(),
  )
