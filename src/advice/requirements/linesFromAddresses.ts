import type { RequirementLine } from '../../answers/requirements/requirementLine'

const ADDRESS = /^(?:[a-z]+\+)?(?:https?|ssh|git|ftp):/i

/** The places a line names from which pip would fetch something. */
function placesOf(line: RequirementLine): string[] {
  if (line.kind === 'requirement') return line.url === undefined ? [] : [line.url]
  if (line.kind === 'artifact') return [line.location]
  return line.kind === 'option' ? line.options.flatMap(({ value }) => value ?? []) : []
}

/** The numbers of the lines that make pip fetch a package or another file from an address of the network. */
export function linesFromAddresses(lines: readonly RequirementLine[]): number[] {
  return lines.filter((line) => placesOf(line).some((place) => ADDRESS.test(place))).map(({ line }) => line)
}
