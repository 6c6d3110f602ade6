import { SECTION_CLOSES, SECTION_OPENS, stripGenerated } from '../../answers/requirements/generatedSection'
import { parseRequirements } from '../../answers/requirements/parseRequirements'
import type { RequirementLine } from '../../answers/requirements/requirementLine'

/** A pin in one spelling; undefined for anything but one exact version of a package by name, wherever it is installed. */
function pinOf(line: RequirementLine): string | undefined {
  if (
    line.kind !== 'requirement' ||
    line.marker ||
    line.url !== undefined ||
    line.options.length + line.hashes.length > 0
  )
    return undefined
  const [only, ...others] = line.specifiers
  if (only?.operator !== '==' || only.version.endsWith('*') || others.length > 0) return undefined
  return `${line.name}[${line.extras.map((extra) => extra.toLowerCase()).toSorted()}]${only.version}`
}

/**
 * The requirements.txt of an environment: a person's own text first, unchanged but for a line break at its end, then
 * our lines between two comments by which a later merge finds and replaces them. A pin they have already is not
 * written twice. MWAA looks for its constraint opt-out in every line, so it may stand below.
 */
export function mergeRequirements(own: string | undefined, ours: readonly string[]): string {
  const theirs = own === undefined ? '' : stripGenerated(own)
  const pinned = new Set(parseRequirements(theirs).map(pinOf))
  const kept = ours.filter((line) => {
    const [read] = parseRequirements(line)
    const pin = read && pinOf(read)
    return pin === undefined || !pinned.has(pin)
  })
  const section = [SECTION_OPENS, ...kept, SECTION_CLOSES, ''].join('\n')
  if (theirs.trim() === '') return section
  return `${theirs}${endOf(theirs)}\n${section}`
}

/** What has to follow a text so that the next line is a line of its own; a `\` at its end would swallow a blank line. */
const endOf = (text: string) => (text.endsWith('\\') ? '\n\n' : text.endsWith('\n') ? '' : '\n')
