import { compareVersions, lineOf } from './compareVersions'
import data from './data/patchRuns.json'
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

type Runs = Record<string, PatchRun>

const recorded: Record<RunApproach, Record<string, Runs>> = data.runs

/** A virtualenv contains nothing of Airflow, so its runs are recorded by Python: "3.11", and not by release. */
function runsOf(approach: RunApproach, release: string): Runs {
  const where = approach === 'python' ? release : (findMwaaRelease(release)?.python ?? release)
  return recorded[approach][where] ?? {}
}

/** The run of exactly this ingestion version on a release; undefined if there was none. */
export function patchRunFor(approach: RunApproach, release: string, ingestion: string): PatchRun | undefined {
  return runsOf(approach, release)[ingestion]
}

/** The ingestion version nearest to this one, in its line, that was run on the release. */
export function nearestPatchRun(approach: RunApproach, release: string, ingestion: string): string | undefined {
  const versions = Object.keys(runsOf(approach, release)).filter((version) => lineOf(version) === lineOf(ingestion))
  const patch = (version: string) => Number(version.split('.')[2])
  const away = (version: string) => Math.abs(patch(version) - patch(ingestion))
  return versions.toSorted((one, other) => away(one) - away(other) || compareVersions(other, one))[0]
}

/** Every recorded run, for rules that must agree with all of them. */
export function everyPatchRun(): { approach: RunApproach; where: string; ingestion: string; run: PatchRun }[] {
  return (['python', 'virtualenv'] as const).flatMap((approach) =>
    Object.entries(recorded[approach]).flatMap(([where, runs]) =>
      Object.entries(runs).map(([ingestion, run]) => ({ approach, where, ingestion, run })),
    ),
  )
}
