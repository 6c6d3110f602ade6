import { compareVersions } from './compareVersions'
import { lowestPython, newestInstallable } from './installCells'
import { mwaaReleases } from './mwaaReleases'
import { openmetadataLines } from './openmetadataReleases'

/** Whether a line installs in a virtualenv of its own; the releases of one Python are alike there. */
export interface VirtualenvCell {
  python: string
  releases: string[]
  line: string
  verdict: 'works' | 'python'
  /** The ingestion version that stands for the line. */
  version: string
}

/** Every pair of a Python that MWAA runs and a line, oldest first. */
export function virtualenvCells(): VirtualenvCell[] {
  const pythons = [...new Set(mwaaReleases.map(({ python }) => python))]
  return pythons.flatMap((python) =>
    openmetadataLines.map((line) => ({
      python,
      releases: mwaaReleases.filter((row) => row.python === python).map(({ release }) => release),
      line,
      verdict: compareVersions(python, lowestPython(line)) < 0 ? 'python' : 'works',
      version: newestInstallable(line)?.ingestion ?? line,
    })),
  )
}
