import { compareVersions, lineOf } from './compareVersions'
import { curesFor } from './cures'
import data from './data/patchRuns.json' with { type: 'json' }
import { findMwaaRelease } from './mwaaReleases'

/** A metadata task of one server version that was run with the lock of the product's own bundle (proof/patches). */
export interface PatchRun {
  /** The day of the run. */
  day: string
  /** How many of the three tables and views of the source arrived in OpenMetadata. */
  tables: number
  /** Whether the value of the database password was sent to the OpenMetadata server. */
  secretSent: boolean
  /** Names the requirements that were installed. */
  requirements: string
}

/** ECS runs the image, which cannot be had where the runs are made. */
export type RunApproach = 'python' | 'virtualenv'

/** By approach, place and ingestion version. A place is a release, or for a virtualenv a Python: "3.11". */
export type PatchRuns = Record<RunApproach, Record<string, Record<string, PatchRun>>>

export const recordedRuns: PatchRuns = data.runs

/** A virtualenv contains nothing of Airflow, so the releases of one Python share their runs. */
function runsAt(runs: PatchRuns, approach: RunApproach, release: string): Record<string, PatchRun> {
  const where = approach === 'python' ? release : (findMwaaRelease(release)?.python ?? release)
  return runs[approach][where] ?? {}
}

/** The run of exactly this ingestion version on a release; undefined if there was none. */
export function patchRunFor(
  approach: RunApproach,
  release: string,
  ingestion: string,
  runs = recordedRuns,
): PatchRun | undefined {
  return runsAt(runs, approach, release)[ingestion]
}

const curesOf = (ingestion: string) =>
  curesFor(ingestion, { python: '3.11', extras: [], pipelines: [] })
    .map(({ requirement }) => requirement)
    .join()

/**
 * The ingestion version nearest to this one, in its line, that was run on the release. Versions that need other cures
 * are left out: a run of 1.11.5 says nothing about 1.11.4, which needs pandas.
 */
export function nearestPatchRun(
  approach: RunApproach,
  release: string,
  ingestion: string,
  runs = recordedRuns,
): string | undefined {
  const every = Object.keys(runsAt(runs, approach, release))
  const patch = (version: string) => Number(version.split('.')[2])
  const away = (version: string) => Math.abs(patch(version) - patch(ingestion))
  return every
    .filter((version) => lineOf(version) === lineOf(ingestion) && curesOf(version) === curesOf(ingestion))
    .toSorted((one, other) => away(one) - away(other) || compareVersions(other, one))[0]
}
