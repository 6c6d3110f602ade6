import data from './data/installPairs.json' with { type: 'json' }

/** What a resolver found of a release with the newest installable version of an OpenMetadata line. */
export interface InstallPair {
  /** The ingestion version that was resolved. */
  version: string
  /** How many of the release's pins have to move for it, without extras; undefined where they were not counted. */
  moved: number | undefined
  /** The two requirements that cannot stand together; undefined where a set of packages was found. */
  collision: string | undefined
}

/** By release and line: how many pins move, or what collides; a blank text installs, and nobody counted. */
const pairs: Record<string, Record<string, number | string>> = data.pairs
const versions: Record<string, string> = data.versions

/** By Python and line: what keeps a line from running there even alone. */
const virtualenvs: Record<string, Record<string, string>> = data.virtualenvs

/** The two requirements that keep a line from running in a virtualenv of a Python; undefined if nothing does. */
export function findVirtualenvCollision(python: string, line: string): string | undefined {
  return virtualenvs[python]?.[line]
}

export const installPairsSource = `${data.source}, ${data.date}`

/** The first release whose list of pins that no requirements.txt can move is published by AWS (mwaa.md §2.2). */
export const ESSENTIAL_PINS_SINCE = '2.9.2'

/** The result for a release and a line; undefined for a pair that was never tried. */
export function findInstallPair(release: string, line: string): InstallPair | undefined {
  const result = pairs[release]?.[line]
  const version = versions[line]
  if (result === undefined || version === undefined) return undefined
  if (typeof result === 'number') return { version, moved: result, collision: undefined }
  return { version, moved: undefined, collision: result || undefined }
}
