import { compareVersions } from '../../catalog/compareVersions'
import { findServer, nearestServer, openmetadataServers } from '../../catalog/openmetadataReleases'
import type { Judgement } from './verdict'
import type { VerdictCase } from './verdictCase'

/** What stops any install on the worker, whatever the approach: the Python version, or a package that is not there. */
export function installBar(
  { release, server }: Pick<VerdictCase, 'release' | 'server'>,
  servers = openmetadataServers,
): Judgement | undefined {
  const known = findServer(server, servers)
  if (known?.reason !== undefined) {
    return {
      status: 'cannot',
      stoppedBy: 'server',
      reason: `OpenMetadata ${server} cannot be installed. ${known.reason}`,
      source: 'Resolution of the published package',
    }
  }
  const lowest = (known ?? nearestServer(server, servers)).requiresPython.replace(/^>=\s*/, '')
  if (compareVersions(release.python, lowest) < 0) {
    return {
      status: 'cannot',
      stoppedBy: 'pair',
      reason: `OpenMetadata ${server} needs Python ${lowest} or later; Airflow ${release.release} on MWAA runs Python ${release.python}.`,
      source: 'Requires-Python of the published package',
    }
  }
  return undefined
}
