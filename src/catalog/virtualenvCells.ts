import { compareVersions } from './compareVersions'
import { lowestPython, newestInstallable, wasRun } from './installCells'
import { findVirtualenvCollision } from './installPairs'
import { mwaaReleases } from './mwaaReleases'
import { openmetadataLines } from './openmetadataReleases'

/** Whether a line works in a virtualenv of its own. The releases of one Python are alike there. */
export interface VirtualenvCell {
  python: string
  releases: string[]
  line: string
  /** `works` was run. `expected` resolves, but was not run. */
  verdict: 'works' | 'expected' | 'cannot' | 'python'
  /** The ingestion version that stands for the line. */
  version: string
  /** The two requirements that collide. Set for `cannot`. */
  collision?: string
}

function verdictOf(python: string, release: string, line: string): Pick<VirtualenvCell, 'verdict' | 'collision'> {
  if (compareVersions(python, lowestPython(line)) < 0) return { verdict: 'python' }
  const collision = findVirtualenvCollision(python, line)
  if (collision !== undefined) return { verdict: 'cannot', collision }
  const version = newestInstallable(line)?.ingestion ?? line
  return { verdict: wasRun('virtualenv', release, version) ? 'works' : 'expected' }
}

const releasesOf = (python: string) => mwaaReleases.filter((row) => row.python === python).map(({ release }) => release)

/** Every pair of a Python that MWAA runs and a line, oldest first. */
export function virtualenvCells(): VirtualenvCell[] {
  const pythons = [...new Set(mwaaReleases.map(({ python }) => python))]
  return pythons.flatMap((python) =>
    openmetadataLines.map((line) => ({
      python,
      releases: releasesOf(python),
      line,
      ...verdictOf(python, releasesOf(python)[0] ?? '', line),
      version: newestInstallable(line)?.ingestion ?? line,
    })),
  )
}
