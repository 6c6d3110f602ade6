import { compareVersions } from './compareVersions'
import { ESSENTIAL_PINS_SINCE, findInstallPair } from './installPairs'
import { mwaaReleases } from './mwaaReleases'
import { installable, openmetadataLines, openmetadataServers, serversOfLine } from './openmetadataReleases'
import { patchRunFor, type RunApproach } from './patchRuns'
import { provenFor } from './proven'

/**
 * `works` was run. `expected` resolves, but was not run, or the pins of the release are not published.
 * `python` is refused by the Python of the image before any package is looked at.
 */
export type InstallVerdict = 'works' | 'expected' | 'cannot' | 'python'

/** Whether a line installs in a release's own Python, next to Airflow. */
export interface InstallCell {
  release: string
  line: string
  verdict: InstallVerdict
  /** The ingestion version that stands for the line. */
  version: string
  /** How many of the release's pins have to move; absent where that is not known. */
  moved?: number
  /** The two requirements that cannot stand together. */
  collision?: string
}

/** The newest server version of a line that can be installed anywhere. */
export function newestInstallable(line: string, servers = openmetadataServers) {
  return serversOfLine(line, servers).filter(installable).at(-1)
}

/** The oldest Python that the newest installable version of a line accepts. */
export function lowestPython(line: string): string {
  return newestInstallable(line)?.requiresPython.replace(/^>=\s*/, '') ?? '0'
}

/** Whether a task of exactly this version was run, by itself or as a DAG, with the requirements of its bundle. */
export function wasRun(approach: RunApproach, release: string, ingestion: string): boolean {
  return (patchRunFor(approach, release, ingestion)?.day ?? provenFor(approach, release, ingestion).runs) !== undefined
}

function cellOf(release: string, python: string, line: string): InstallCell | undefined {
  if (compareVersions(python, lowestPython(line)) < 0)
    return { release, line, verdict: 'python', version: newestInstallable(line)?.ingestion ?? line }
  const pair = findInstallPair(release, line)
  if (pair === undefined) return undefined
  const { version, moved, collision } = pair
  if (collision !== undefined) return { release, line, verdict: 'cannot', version, collision }
  const published = compareVersions(release, ESSENTIAL_PINS_SINCE) >= 0
  const verdict = published && wasRun('python', release, version) ? 'works' : 'expected'
  return { release, line, verdict, version, ...(moved === undefined ? {} : { moved }) }
}

/** Every pair of release and line, oldest first; a pair that was never tried is left out. */
export function installCells(): InstallCell[] {
  return mwaaReleases.flatMap(({ release, python }) =>
    openmetadataLines.flatMap((line) => cellOf(release, python, line) ?? []),
  )
}
