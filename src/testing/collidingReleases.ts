import { lineOf } from '../catalog/compareVersions'
import { installCells } from '../catalog/installCells'

/** The releases that a server's line cannot be installed beside because two requirements collide, oldest first. */
export function collidingReleases(server: string): [oldest: string, ...newer: string[]] {
  const cells = installCells().filter(({ line, verdict }) => line === lineOf(server) && verdict === 'cannot')
  const [oldest, ...newer] = cells.map(({ release }) => release)
  if (oldest === undefined)
    throw new Error(`OpenMetadata ${server} installs beside every release. Test with another line.`)
  return [oldest, ...newer]
}
