import data from './data/installPairs.json'

/** What a resolver found of a release with the newest installable version of an OpenMetadata line. */
export interface InstallPair {
  /** The ingestion version that was tried. */
  version: string
  /** The two requirements that cannot stand together; undefined where a set of packages was found. */
  collision: string | undefined
}

const pairs: Record<string, Record<string, string>> = data.pairs
const versions: Record<string, string> = data.versions

export const installPairsSource = `${data.source}, ${data.date}`

/** The first release whose list of pins that no requirements.txt can move is published by AWS (mwaa.md §2.2). */
export const ESSENTIAL_PINS_SINCE = '2.9.2'

/** The result for a release and a line; undefined for a pair that was never tried. */
export function findInstallPair(release: string, line: string): InstallPair | undefined {
  const result = pairs[release]?.[line]
  const version = versions[line]
  return result === undefined || version === undefined ? undefined : { version, collision: result || undefined }
}
