import { compareVersions, lineOf } from './compareVersions'
import data from './data/mwaaReleases.json' with { type: 'json' }

export type AirflowFamily = '2.0-2.2' | '2.4-2.11' | '3.x'

/** An Airflow release as Amazon MWAA offers or offered it, with the pins its image ships. */
export interface MwaaRelease {
  release: string
  family: AirflowFamily
  /** The minor Python version of the image, e.g. "3.11". */
  python: string
  os: string
  airflowReleased: string
  offeredSince: string
  /** The day AWS ended or ends support, null where none is announced. */
  endOfSupport: string | null
  canCreate: boolean
  amazonProvider: string
  standardProvider: string | null
  sqlalchemy: string
  /** False where a PythonVirtualenvOperator needs `virtualenv` in requirements.txt. */
  virtualenvInImage: boolean
  /** The version of it in the release's own constraints, where it has to be asked for. */
  virtualenvPin?: string
  /** Pins that must not move, or the image's own Airflow stops importing. */
  keepPins?: Record<string, string>
  source: string
}

export const mwaaReleases = data.releases as MwaaRelease[]
export const mwaaReleasesDate = data.date

/** A release AWS is known to offer, or undefined. */
export function findMwaaRelease(release: string): MwaaRelease | undefined {
  return mwaaReleases.find((row) => row.release === release)
}

/**
 * The known release whose code forms fit an unknown one best: of the same minor line where there is one, else the
 * newest that is older, else the oldest. AWS's own value lists lag, so an unknown release is never a wall (mwaa.md §1).
 */
export function nearestMwaaRelease(release: string): MwaaRelease {
  const exact = findMwaaRelease(release)
  if (exact) return exact
  const sameLine = mwaaReleases.filter((row) => lineOf(row.release) === lineOf(release))
  const older = mwaaReleases.filter((row) => compareVersions(row.release, release) < 0)
  return sameLine.at(-1) ?? older.at(-1) ?? (mwaaReleases[0] as MwaaRelease)
}
