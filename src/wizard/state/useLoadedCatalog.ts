import { useEffect, useState } from 'react'
import { placeholders } from '../../answers/placeholders'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { connectorLineFor } from '../../catalog/connectorLineFor'
import { type LoadedCatalog, loadCatalog } from '../../catalog/loadedCatalog'
import { nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { type Check, loadCheck } from './loadCheck'

interface Loaded {
  release: string
  line: string
  catalog?: LoadedCatalog
  check?: Check
}

/** What a page can have of the catalog while the rest is on its way. */
export interface CatalogSoFar {
  /** The connectors of the server's line; they stay while only the release changes. */
  line: ConnectorLine | undefined
  /** What belongs to the release and the server; undefined while it is on its way. */
  catalog: LoadedCatalog | undefined
  /** Judges answers by that catalog; there whenever the catalog is. */
  check: Check | undefined
  /** The catalog, or the code that judges by it, cannot be had. */
  catalogFailed: boolean
}

/**
 * What the catalog has of a release and a server version, fetched when the nearest known release or the line changes,
 * and with it the code that judges by it. What was loaded before is never handed out for it. While a version is not
 * given, the one that stands as its placeholder in the preview is taken.
 */
export function useLoadedCatalog(givenRelease: string | undefined, givenServer: string | undefined): CatalogSoFar {
  const { release } = nearestMwaaRelease(givenRelease ?? placeholders['environment.release'])
  const line = connectorLineFor(givenServer ?? placeholders['openmetadata.server'])
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let stale = false
    Promise.all([loadCatalog(release, line), loadCheck()]).then(
      ([catalog, checkBy]) => !stale && setLoaded({ release, line, catalog, check: checkBy(catalog) }),
      () => !stale && setLoaded({ release, line }),
    )
    return () => {
      stale = true
    }
  }, [release, line])
  const ofLine = loaded?.line === line ? loaded : undefined
  const current = ofLine?.release === release ? ofLine : undefined
  return {
    line: ofLine?.catalog?.line,
    catalog: current?.catalog,
    check: current?.check,
    catalogFailed: current !== undefined && current.catalog === undefined,
  }
}
