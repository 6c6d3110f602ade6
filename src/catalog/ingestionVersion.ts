import { findServer } from './openmetadataReleases'

/**
 * The ingestion package that belongs to a server: the newest x.y.z.n published for x.y.z, or x.y.z.0 for a server
 * newer than the catalog (the rule every published version follows; openmetadata.md §1).
 */
export function ingestionVersionFor(server: string): string {
  return findServer(server)?.ingestion ?? `${server}.0`
}
