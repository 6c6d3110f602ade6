import data from './data/buildDownloads.json'

/** A package whose source downloads something from elsewhere than a package index while it is built. */
export interface BuildDownload {
  package: string
  /** The host it downloads from. */
  from: string
  /** Systems of MWAA's images for which a wheel is published after all. */
  wheelOn?: string[]
  /** What does without it. */
  instead: string
  source: string
}

const rows: BuildDownload[] = data.rows

/** Those among some packages published as source only that download while they are built, on a system of MWAA's images. */
export function buildDownloadsAmong(sourceOnly: ReadonlySet<string>, os: string): BuildDownload[] {
  return rows.filter((row) => sourceOnly.has(row.package) && !row.wheelOn?.includes(os))
}
