import type { ApproachKind } from '../../answers/approach'
import { compareVersions, lineOf } from '../../catalog/compareVersions'
import { installCells, lowestPython, newestInstallable } from '../../catalog/installCells'
import { mwaaReleases } from '../../catalog/mwaaReleases'
import { nearestInstalls } from '../../catalog/nearestInstalls'
import { openmetadataLines } from '../../catalog/openmetadataReleases'
import { approachSwitches } from '../approachSwitches'
import type { Fix } from '../finding'
import type { Judgement } from './verdict'
import type { VerdictCase } from './verdictCase'

/** The nearest release, of those that can be created, that takes the line. */
function nearestRelease(approach: ApproachKind, { release, line }: VerdictCase): string | undefined {
  if (approach === 'python') return nearestInstalls(release.release, line).release?.release
  // In a virtualenv only Python counts, and MWAA's only grew.
  return mwaaReleases.find(({ canCreate, python }) => canCreate && compareVersions(python, lowestPython(line)) >= 0)
    ?.release
}

/** The nearest line that the release takes, its own before all others. */
function nearestLine(approach: ApproachKind, { release, line, catalog }: VerdictCase): string | undefined {
  if (approach === 'python') {
    const own = installCells().find((cell) => cell.release === release.release && cell.line === line)
    return own?.verdict === 'works' || own?.verdict === 'expected'
      ? line
      : nearestInstalls(release.release, line).line?.line
  }
  const fit = openmetadataLines.filter(
    (other) =>
      compareVersions(release.python, lowestPython(other)) >= 0 &&
      // Python 3.12 excludes lines that its Requires-Python allows.
      catalog?.virtualenv?.lines[other]?.collision === undefined,
  )
  return fit.includes(line) ? line : fit.at(-1)
}

function otherRelease(approach: ApproachKind, at: VerdictCase): Fix[] {
  const found = nearestRelease(approach, at)
  if (found === undefined || found === at.asked) return []
  const meaning =
    compareVersions(found, at.asked) > 0
      ? `Needs an environment of Airflow ${found}: create one, or upgrade yours to it.`
      : `Needs an environment of Airflow ${found}: create one, as yours cannot be taken back to it.`
  return [{ label: `With Airflow ${found}`, changes: [{ path: 'environment.release', value: found }], meaning }]
}

function otherServer(approach: ApproachKind, at: VerdictCase): Fix[] {
  const line = nearestLine(approach, at)
  const found = line === undefined ? undefined : newestInstallable(line)?.server
  if (found === undefined || found === at.server) return []
  const meaning =
    line === at.line
      ? `Server and ingestion have to agree on ${line} alone.`
      : `Needs an OpenMetadata server of ${lineOf(found)}: it and the ingestion have to be of one line.`
  return [{ label: `With OpenMetadata ${found}`, changes: [{ path: 'openmetadata.server', value: found }], meaning }]
}

/** The nearest changes that would make an approach work that cannot: another approach, release or server. */
export function alternativesFor(
  approach: ApproachKind,
  at: VerdictCase,
  judgements: Record<ApproachKind, Judgement>,
): Fix[] {
  const { status, stoppedBy } = judgements[approach]
  if (status !== 'cannot') return []
  const server = stoppedBy === 'connectors' ? [] : otherServer(approach, at)
  // Where the newest of the line would do, or no release takes this version, another release is no shorter way.
  const sameLine = server.some(({ changes }) => changes.some(({ value }) => lineOf(String(value)) === at.line))
  const release = stoppedBy === 'pair' && !sameLine ? otherRelease(approach, at) : []
  const approaches = approachSwitches(approach, (other) => judgements[other].status !== 'cannot')
  return [...approaches, ...release, ...server]
}
