/** Orders dotted number versions ("2.10.3" after "2.9.2"); missing parts count as 0. Negative when `left` is older. */
export function compareVersions(left: string, right: string): number {
  const lefts = left.split('.').map(Number)
  const rights = right.split('.').map(Number)
  for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1) {
    const difference = (lefts[index] ?? 0) - (rights[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The line of a version: "1.12.14" is of line "1.12". */
export function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/** Whether a line lies in a row's range, both ends included; an open end has none. */
export function lineWithin(line: string, row: { since?: string; until?: string }): boolean {
  return (
    (row.since === undefined || compareVersions(line, row.since) >= 0) &&
    (row.until === undefined || compareVersions(line, row.until) <= 0)
  )
}
