import { nearestServer } from './openmetadataReleases'

/** The line whose connector forms are taken for a server version: its own, or the nearest known one. */
export function connectorLineFor(server: string): string {
  return nearestServer(server).line
}
