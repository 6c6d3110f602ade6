/** One set of packages that a resolver found to hold together, and which extras of OpenMetadata it holds. */
export interface Lock {
  /** OpenMetadata's extras and further requirements (`paramiko>=3.5,<4`) it was resolved for; any subset may use it. */
  covers: ReadonlySet<string>
  /** Each package of the set by its normalised name, with its version. */
  pins: ReadonlyMap<string, string>
  /** Packages of the image that could not stay at the release's constraint pin. Empty for a virtualenv. */
  moved: ReadonlyMap<string, MovedPin>
  /** Packages whose pinned version is published as source only, so that installing them means building them. */
  sourceOnly: ReadonlySet<string>
}

/** A constraint of the release that had to move. */
export interface MovedPin {
  from: string
  to: string
  /** The requirement that refuses `from`, as people write it: `openmetadata-ingestion 1.12.14.2 wants chardet==4.0.0`. */
  because: string
}

/** What a resolver found for one release (or one Python, for a virtualenv) with one OpenMetadata line. */
export interface Resolution {
  /** The ingestion version that was resolved: the newest installable one of its line, or exactly the server's. */
  version: string
  /** The two requirements that cannot stand together; undefined where there are locks. */
  collision: string | undefined
  /** What OpenMetadata without extras asks for, the cures among it: `boto3`, or `dask[dataframe]` with its extra. */
  base: readonly string[]
  /** What each extra or further requirement asks for, written likewise. */
  extras: Readonly<Record<string, readonly string[]>>
  /** Extras that cannot be had here at all, with the two requirements that collide. */
  refused: Readonly<Record<string, string>>
  /** Every extra this version of OpenMetadata has, also those no connector of the catalog asks for. */
  offered: readonly string[]
  /** Requirements of cures.json that the resolution needed. */
  cures: readonly string[]
  /** Other ingestion versions of the line whose own requirements every lock meets: only OpenMetadata itself differs. */
  fits: readonly string[]
  /**
   * By version of `fits` and moved package: what that version requires of it, where it differs from what `because`
   * quotes; empty where it refuses nothing.
   */
  wishes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** More than one where demanding extras move pins that others leave alone, or where extras fight. */
  locks: readonly Lock[]
}

/** All that was resolved for a release, or for a Python version. */
export interface Resolutions {
  /** Packages published after this day were not looked at. */
  date: string
  /** The resolver and its version: `uv 0.13.9`. */
  resolver: string
  /** What MWAA holds at its pin whatever requirements.txt says, by normalised name. Empty for a virtualenv. */
  essential: ReadonlyMap<string, string>
  /** What each package, or a package with an extra, asks for on the release's Python and on Linux, written likewise. */
  needs: Readonly<Record<string, readonly string[]>>
  /** By line, "1.12", for its newest; and by ingestion version, "1.12.3.0", where an older one was resolved itself. */
  lines: Readonly<Record<string, Resolution>>
}
