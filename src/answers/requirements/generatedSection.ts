import { parseRequirements } from './parseRequirements'
import type { RequirementLine } from './requirementLine'

/** The comments around what the wizard writes into a requirements.txt, by which it finds its own lines again. */
export const SECTION_OPENS = '# >>> OpenMetadata MWAA wizard: replaced whenever the file is generated again >>>'
export const SECTION_CLOSES = '# <<< OpenMetadata MWAA wizard <<<'

/** The lines that are the person's own: without sections the wizard wrote, each with the blank line before it. */
export function withoutGenerated(lines: readonly RequirementLine[]): RequirementLine[] {
  const own: RequirementLine[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const end =
      line.raw === SECTION_OPENS ? lines.findIndex(({ raw }, other) => other > index && raw === SECTION_CLOSES) : -1
    if (end < 0) own.push(line)
    else if (own.at(-1)?.raw === '') own.pop()
    index = end < 0 ? index + 1 : end + 1
  }
  return own
}

/** A requirements.txt without what the wizard wrote into it before; any other text as it is. */
export function stripGenerated(text: string): string {
  if (!text.includes(SECTION_OPENS)) return text
  return withoutGenerated(parseRequirements(text))
    .map(({ raw }) => raw)
    .join('\n')
}
