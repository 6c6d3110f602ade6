import { useEffect, useState } from 'react'
import { withPlaceholders } from '../../answers/withPlaceholders'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { connectorLineFor } from '../../catalog/connectorLineFor'
import { type LoadedCatalog, loadCatalog } from '../../catalog/loadedCatalog'
import { nearestMwaaRelease } from '../../catalog/mwaaReleases'

/** Taken while no version is given: those that stand as placeholders in the preview. */
const UNTIL_GIVEN = withPlaceholders({}).answers

interface Loaded {
  release: string
  line: string
  catalog?: LoadedCatalog
}

/** What a page can have of the catalog while the rest is on its way. */
export interface CatalogSoFar {
  /** The connectors of the server's line; they stay while only the release changes. */
  line: ConnectorLine | undefined
  /** What belongs to the release and the server; undefined while it is on its way. */
  catalog: LoadedCatalog | undefined
  catalogFailed: boolean
}

/**
 * What the catalog has of a release and a server version, fetched when the nearest known release or the line changes.
 * What was loaded before is never handed out for it.
 */
export function useLoadedCatalog(givenRelease: string | undefined, givenServer: string | undefined): CatalogSoFar {
  const { release } = nearestMwaaRelease(givenRelease ?? UNTIL_GIVEN.environment.release)
  const line = connectorLineFor(givenServer ?? UNTIL_GIVEN.openmetadata.server)
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let stale = false
    loadCatalog(release, line).then(
      (catalog) => !stale && setLoaded({ release, line, catalog }),
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
    catalogFailed: current !== undefined && current.catalog === undefined,
  }
}
