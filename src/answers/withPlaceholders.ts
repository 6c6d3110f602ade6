import type { z } from 'zod'
import { type Answers, answersSchema } from './answers'
import { placeholders } from './placeholders'
import { type Path, withoutValueAt, withValueAt } from './valueAt'

/** Complete answers, and which of them are not the person's own. */
export interface Filled {
  answers: Answers
  /** The answers still open, each by its own path. */
  missing: string[]
  /** The same with the branches that were missing as a whole. */
  replaced: string[]
}

const PLACEHOLDERS: Record<string, unknown> = placeholders

const MOST_ROUNDS = 40

const keyOf = (path: Path) => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')

/** Puts right what one issue complains of: a placeholder, or, where there is none, the default by leaving it out. */
function mend(raw: unknown, issue: z.core.$ZodIssue, stubborn: Set<string>): unknown {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys')
    return issue.keys.reduce((tree: unknown, key) => withoutValueAt(tree, [...path, key]), raw)
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length)
    const name = part.join('.')
    if (stubborn.has(name)) continue
    stubborn.add(name)
    const placeholder = PLACEHOLDERS[keyOf(part)]
    return placeholder === undefined ? withoutValueAt(raw, part) : withValueAt(raw, part, placeholder)
  }
  return {}
}

/**
 * Answers for the preview while some are still open or wrong: a placeholder stands for each of those, and `missing`
 * names them. Whatever is given, the result keeps to the schema.
 */
export function withPlaceholders(raw: unknown): Filled {
  const missing = new Set<string>()
  const stubborn = new Set<string>()
  let current = raw
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = answersSchema.safeParse(current)
    if (parsed.success) return { answers: parsed.data, replaced: [...missing], missing: leavesOf(missing) }
    for (const issue of parsed.error.issues) {
      missing.add(issue.path.join('.'))
      current = mend(current, issue, stubborn)
    }
  }
  return { answers: answersSchema.parse(fromScratch()), replaced: [...missing], missing: leavesOf(missing) }
}

/** Without the branches whose parts are named, too. */
function leavesOf(paths: Set<string>): string[] {
  return [...paths].filter((path) => ![...paths].some((other) => other.startsWith(`${path}.`)))
}

function fromScratch(): unknown {
  return Object.entries(PLACEHOLDERS)
    .filter(([key]) => !key.includes('*') && !key.startsWith('openmetadata.tls') && key !== 'approach.image.repository')
    .reduce((tree: unknown, [key, value]) => withValueAt(tree, key.split('.'), value), {})
}
