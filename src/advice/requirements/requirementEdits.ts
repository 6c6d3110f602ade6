import type { NamedRequirement, RequirementLine } from '../../answers/requirements/requirementLine'

/** What becomes of some lines: other words, or undefined for a line that goes. */
export type LineEdits = ReadonlyMap<RequirementLine, string | undefined>

/** The whole text after these edits. */
export function editedText(lines: readonly RequirementLine[], edits: LineEdits): string {
  return lines.flatMap((line) => (edits.has(line) ? (edits.get(line) ?? []) : line.raw)).join('\n')
}

/** Name and extras; then the conditions; then what stays: a marker, options, a comment. */
const PARTS = /^(\s*[\w.-]+(?:\s*\[[^\]]*\])?)((?:(?!\s{1,99}#|\s{1,99}--|\s{0,99};|\s{0,99}\\\n).)*)(.*)$/s

/** A requirement's own words with exactly this version; its marker, options and comment stay. */
export function pinnedTo({ raw, typed }: NamedRequirement, version: string): string {
  const [, name = typed, , rest = ''] = PARTS.exec(raw) ?? []
  return `${name}==${version}${rest}`
}

/** A line without its hashes, also those on continued lines. */
export function withoutHashes(raw: string): string {
  return raw.replace(/(?:[ \t]|\\\n)+--h(?:a|as|ash)?(?:=|(?:[ \t]|\\\n)+)\S+/g, '')
}
