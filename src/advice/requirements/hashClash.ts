import type { RequirementLine } from '../../answers/requirements/requirementLine'
import type { Clash } from './clash'
import { type LineEdits, withoutHashes } from './requirementEdits'

const hasHashes = (line: RequirementLine) =>
  (line.kind === 'requirement' || line.kind === 'artifact') && line.hashes.length > 0

const demandsHashes = (line: RequirementLine) =>
  line.kind === 'option' && line.options.some(({ name }) => name === '--require-hashes')

/**
 * Hashes anywhere in a file, or `--require-hashes`: pip then wants one on every line, and the lines we add have none.
 * One clash for all of them.
 */
export function hashClash(lines: readonly RequirementLine[]): Clash[] {
  const hashed = lines.filter(hasHashes)
  const demanding = lines.filter(demandsHashes)
  const [first] = [...hashed, ...demanding].sort((left, right) => left.line - right.line)
  if (!first) return []
  const others = hashed.length + demanding.length - 1
  const also = others === 0 ? '' : others === 1 ? ' (and one line more)' : ` (and ${others} lines more)`
  const edits: LineEdits = new Map([
    ...hashed.map((line) => [line, withoutHashes(line.raw)] as const),
    ...demanding.map((line) => [line, undefined] as const),
  ])
  return [
    {
      line: first.line,
      severity: 'error',
      message: `Line ${first.line}${also}: with a hash on one line, pip wants one on every line, and the packages the bundle adds have none. Remove the hashes; every package stays pinned.`,
      source: 'pip documentation, Secure installs',
      fix: { label: 'Remove all hashes', edits },
    },
  ]
}
