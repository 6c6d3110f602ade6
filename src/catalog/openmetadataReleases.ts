import { compareVersions, lineOf } from './compareVersions'
import data from './data/openmetadataReleases.json' with { type: 'json' }

/** A published OpenMetadata server version and the newest ingestion package that belongs to it. */
export interface OpenmetadataServer {
  /** x.y.z, e.g. "1.12.14". */
  server: string
  /** x.y, e.g. "1.12". */
  line: string
  /** x.y.z.n, e.g. "1.12.14.2". */
  ingestion: string
  /** The day the ingestion package was uploaded. */
  date: string
  requiresPython: string
  /** False where pip cannot find a set of packages for it; absent where nothing is known against it. */
  installable?: false
  /** Why it cannot be installed. */
  reason?: string
}

/** Every server version of the supported lines, oldest first, without versions whose package was withdrawn. */
export const openmetadataServers = (data.servers as OpenmetadataServer[]).toReversed()

/** The lines of OpenMetadata the catalog knows, oldest first: "1.3" … "2.0". */
export const openmetadataLines = [...new Set(openmetadataServers.map(({ line }) => line))]

/** A server version that was published, or undefined. */
export function findServer(server: string, servers = openmetadataServers): OpenmetadataServer | undefined {
  return servers.find((row) => row.server === server)
}

/**
 * The known server version whose forms fit an unknown one best: the newest older one of its line, else the newest
 * older one of all, else the oldest. Client and server have to agree on x.y alone since 1.4 (openmetadata.md §1).
 */
export function nearestServer(server: string, servers = openmetadataServers): OpenmetadataServer {
  const sameLine = serversOfLine(lineOf(server), servers)
  const older = (rows: OpenmetadataServer[]) => rows.filter((row) => compareVersions(row.server, server) <= 0).at(-1)
  return older(sameLine) ?? sameLine[0] ?? older(servers) ?? (servers[0] as OpenmetadataServer)
}

/** The server versions of a line, oldest first. */
export function serversOfLine(line: string, servers = openmetadataServers): OpenmetadataServer[] {
  return servers.filter((row) => row.line === line)
}

/** Whether the ingestion package of a server can be installed, as far as the catalog knows. */
export function installable(server: OpenmetadataServer): boolean {
  return server.installable !== false
}

/**
 * The server itself if its package can be installed. Otherwise the newest older server of its line that can, or else
 * the newest of its line. The worked examples use it: an upload or a withdrawal on the package index can change which
 * servers install, and an example must always install.
 */
export function nearestInstallable(server: string, servers = openmetadataServers): OpenmetadataServer {
  const candidates = serversOfLine(lineOf(server), servers).filter(installable)
  const older = candidates.filter((row) => compareVersions(row.server, server) <= 0)
  return older.at(-1) ?? candidates.at(-1) ?? nearestServer(server, servers)
}
