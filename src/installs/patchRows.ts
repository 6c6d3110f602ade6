import { compareVersions, lineOf } from '../catalog/compareVersions'
import { mwaaReleases } from '../catalog/mwaaReleases'
import { openmetadataServers } from '../catalog/openmetadataReleases'
import { type PatchRun, patchRunFor, type RunApproach } from '../catalog/patchRuns'

/** One server version of a cell's line. */
export interface PatchRow {
  server: string
  ingestion: string
  /** Undefined where this version was not run. */
  run: PatchRun | undefined
}

/** What a row of the matrix stands for: a release with PythonOperator, or any release of a Python with a virtualenv. */
export function rowMeans(key: string): { approach: RunApproach; release: string } {
  const python = /^python-(.+)$/.exec(key)?.[1]
  if (python === undefined) return { approach: 'python', release: key }
  return { approach: 'virtualenv', release: mwaaReleases.find((row) => row.python === python)?.release ?? key }
}

/** The published server versions of a line with their runs on a row of the matrix, newest first. */
export function patchRows(key: string, line: string): PatchRow[] {
  const { approach, release } = rowMeans(key)
  return openmetadataServers
    .filter(({ server }) => lineOf(server) === line)
    .toSorted((one, other) => compareVersions(other.server, one.server))
    .map(({ server, ingestion }) => ({ server, ingestion, run: patchRunFor(approach, release, ingestion) }))
}
