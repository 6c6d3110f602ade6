import { type InstallCell, installCells } from './installCells'
import { findMwaaRelease, mwaaReleases } from './mwaaReleases'
import { openmetadataLines } from './openmetadataReleases'

export interface NearestInstalls {
  /** The nearest line that installs beside the same release. */
  line: InstallCell | undefined
  /** The nearest release, of those that can still be created, beside which the same line installs. */
  release: InstallCell | undefined
}

const releases = mwaaReleases.map(({ release }) => release)

/** The one fewest steps away; of two, the newer. */
function nearest(cells: InstallCell[], stepsAway: (cell: InstallCell) => number): InstallCell | undefined {
  return cells.toSorted((one, other) => stepsAway(one) - stepsAway(other)).at(0)
}

/** What installs nearest to a pair that does not. */
export function nearestInstalls(release: string, line: string, cells = installCells()): NearestInstalls {
  const installs = cells.filter(({ verdict }) => verdict === 'works' || verdict === 'expected').toReversed()
  const from = (order: string[], here: string) => (there: string) =>
    Math.abs(order.indexOf(there) - order.indexOf(here))
  const lineSteps = from(openmetadataLines, line)
  const releaseSteps = from(releases, release)
  return {
    line: nearest(
      installs.filter((cell) => cell.release === release && cell.line !== line),
      (cell) => lineSteps(cell.line),
    ),
    release: nearest(
      installs.filter(
        (cell) => cell.line === line && cell.release !== release && findMwaaRelease(cell.release)?.canCreate === true,
      ),
      (cell) => releaseSteps(cell.release),
    ),
  }
}
