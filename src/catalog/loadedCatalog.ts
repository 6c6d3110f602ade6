import type { ConnectorLine } from './connectorLine'
import { connectorLineFor } from './connectorLineFor'
import { loadConnectorLine } from './loadConnectorLine'
import { loadPythonResolutions, loadReleaseResolutions } from './loadResolutions'
import { nearestMwaaRelease } from './mwaaReleases'
import type { Resolutions } from './resolution'

/** What is too large to be loaded for every release and line: what belongs to the chosen ones. */
export interface LoadedCatalog {
  /** The connector forms of the server's line. */
  line: ConnectorLine
  /** OpenMetadata beside the release's Airflow; undefined where nothing was resolved. */
  environment: Resolutions | undefined
  /** OpenMetadata alone, on the release's Python; undefined where nothing was resolved. */
  virtualenv: Resolutions | undefined
}

/** Loads what belongs to a release and a server version (or a line), or to the nearest ones the catalog knows. */
export async function loadCatalog(release: string, server: string): Promise<LoadedCatalog> {
  const nearest = nearestMwaaRelease(release)
  const [line, environment, virtualenv] = await Promise.all([
    loadConnectorLine(connectorLineFor(server)),
    loadReleaseResolutions(nearest.release),
    loadPythonResolutions(nearest.python),
  ])
  return { line, environment, virtualenv }
}
