import { normalizedName } from '../answers/requirements/normalizedName'
import { parseRequirements } from '../answers/requirements/parseRequirements'
import type { RequirementLine } from '../answers/requirements/requirementLine'
import type { PipLine } from './pythonJudge'

const kindOf = (line: RequirementLine) => (line.kind === 'reference' ? 'error' : line.kind)

/** pip keeps equal conditions once, whatever their spelling: their operators tell enough, versions are judged elsewhere. */
const told = (all: string[]) => [...new Set(all.map((each) => each.replace(/[^=<>~!].*/, '')))].toSorted()

/** What our reader says, in pip's terms. */
export function inPipsTerms(line: RequirementLine): PipLine {
  if (kindOf(line) === 'error') return { line: line.line, error: '' }
  if (line.kind !== 'requirement' && line.kind !== 'artifact') return { line: line.line, kind: 'option' }
  const common = { line: line.line, hashes: line.hashes.toSorted(), marked: line.marker !== undefined }
  const extras = line.extras.map(normalizedName).toSorted()
  if (line.kind === 'artifact') return { ...common, kind: 'artifact', name: line.name ?? null, extras }
  const specifiers = told(line.specifiers.map(({ operator, version }) => `${operator}${version}`))
  return { ...common, kind: 'requirement', name: line.name, extras, specifiers }
}

/** What pip says, without what we do not read: the version of a wheel as a condition. */
export function comparable({ line, error, kind, name, extras, specifiers, marked, hashes }: PipLine): PipLine {
  if (error !== undefined) return { line, error: '' }
  if (kind === 'option' || kind === undefined) return { line, kind: 'option' }
  const common = {
    line,
    hashes: hashes ?? [],
    marked: marked === true,
    name: name ? normalizedName(name) : null,
    extras: (extras ?? []).map(normalizedName).toSorted(),
  }
  return kind === 'artifact' ? { ...common, kind } : { ...common, kind, specifiers: told(specifiers ?? []) }
}

/** The lines of a text that pip reads at all, without their raw text's blanks and comments. */
export const asked = (text: string) =>
  parseRequirements(text).filter(({ kind }) => kind !== 'blank' && kind !== 'comment')
