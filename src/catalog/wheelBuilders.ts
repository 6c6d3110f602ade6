import data from './data/wheelBuilders.json'
import type { MwaaRelease } from './mwaaReleases'

/** A container whose wheels run on the workers of a release, and what it needs to build the packages that have none. */
export interface WheelBuilder {
  image: string
  /** What it is, in a few words. */
  is: string
  /** The command of the release's Python in it. */
  python: string
  /** The command that installs system packages, and those that every build needs. */
  prepare: string
  packages: string[]
  /** Further system packages by the Python package whose build wants their headers. */
  headers: Readonly<Record<string, readonly string[]>>
}

interface Row extends WheelBuilder {
  os: string
}

/** The container to collect and build wheels in for a release. */
export function wheelBuilderFor({ os, python }: Pick<MwaaRelease, 'os' | 'python'>): WheelBuilder {
  const rows: Row[] = data.builders
  const row = rows.find((candidate) => candidate.os === os)
  if (!row) throw new Error(`No container builds wheels for ${os}`)
  const filled = (text: string) =>
    text.replaceAll('{python}', python).replaceAll('{tag}', `cp${python.replace('.', '')}`)
  return {
    ...row,
    is: filled(row.is),
    python: filled(row.python),
    packages: row.packages.map(filled),
  }
}
