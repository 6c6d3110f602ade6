import type { z } from 'zod'
import { type Answers, answersSchema } from '../answers/answers'
import { withPlaceholders } from '../answers/withPlaceholders'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import type { Finding } from './finding'
import { ruleFindings } from './ruleFindings'

/** What is right where a whole part of the answers is missing or of another type; zod's own words are for programmers. */
const EXPECTED: Record<string, string> = {
  object: 'Expected an object with the answers of this part.',
  array: 'Expected a list.',
  boolean: 'Expected true or false.',
}

function findingOf(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') {
    const plain = issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined
    return [{ severity: 'error', path, message: plain ?? issue.message }]
  }
  return issue.keys.map((key) => ({
    severity: 'error' as const,
    path: [...issue.path, key].join('.'),
    message: 'There is no answer of this name. Remove it.',
  }))
}

/**
 * Judges what a person said: the shape of every answer, and what the catalog says of them together. `answers` is there
 * when the shape is right; a bundle may be made only when no finding is an error. Rules are also asked while other
 * answers are still open, so that each step of the wizard can say what it knows.
 */
export function checkAnswers(raw: unknown, catalog: LoadedCatalog): { answers?: Answers; findings: Finding[] } {
  const parsed = answersSchema.safeParse(raw)
  if (parsed.success) return { answers: parsed.data, findings: ruleFindings(parsed.data, catalog) }
  const { answers, replaced } = withPlaceholders(raw)
  return { findings: [...parsed.error.issues.flatMap(findingOf), ...ruleFindings(answers, catalog, replaced)] }
}
