import { readCollision } from '../catalog/collision'
import { type InstallCell, installCells } from '../catalog/installCells'
import { mwaaReleases } from '../catalog/mwaaReleases'
import { openmetadataLines } from '../catalog/openmetadataReleases'
import { runs } from './runs'

/** Pairs that fail for one reason. */
export interface CollisionGroup {
  /** Who asks and for which versions of the package, without the sides' own versions: `apache-airflow ==1.4.54`. */
  sides: string[]
  /** "2.4.3–2.5.1 with 1.5–1.12", one for each run of releases that fail with the same lines. */
  where: string[]
}

function whereOf(cells: InstallCell[]): string[] {
  const releases = mwaaReleases.map(({ release }) => release)
  const byLines = new Map<string, string[]>()
  for (const release of new Set(cells.map((cell) => cell.release))) {
    const lines = cells.filter((cell) => cell.release === release).map(({ line }) => line)
    const text = runs(lines, openmetadataLines)
    byLines.set(text, [...(byLines.get(text) ?? []), release])
  }
  return [...byLines].map(([lines, rows]) => `${runs(rows, releases)} with ${lines}`)
}

/** Every collision of the table, by the package that is asked for and then by what is asked. */
export function groupCollisions(cells: InstallCell[] = installCells()): Map<string, CollisionGroup[]> {
  const bySubject = new Map<string, Map<string, { sides: string[]; cells: InstallCell[] }>>()
  for (const cell of cells) {
    if (cell.collision === undefined) continue
    const read = readCollision(cell.collision)
    // A side may ask for another package than the one in question: what asks for it in turn.
    const sides = read?.sides
      .map(({ who, wants }) => `${who} ${wants.startsWith(read.subject) ? wants.slice(read.subject.length) : wants}`)
      .toSorted() ?? [cell.collision]
    const subject = read?.subject ?? 'other'
    const groups = bySubject.get(subject) ?? new Map<string, { sides: string[]; cells: InstallCell[] }>()
    const group = groups.get(sides.join()) ?? { sides, cells: [] }
    groups.set(sides.join(), { sides, cells: [...group.cells, cell] })
    bySubject.set(subject, groups)
  }
  return new Map(
    [...bySubject].map(([subject, groups]) => [
      subject,
      [...groups.values()].map((group) => ({ sides: group.sides, where: whereOf(group.cells) })),
    ]),
  )
}
