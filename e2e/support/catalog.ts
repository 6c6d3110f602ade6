import { EXAMPLES } from '../../src/answers/examples'
import { readCollision } from '../../src/catalog/collision'
import { compareVersions, lineOf } from '../../src/catalog/compareVersions'
import { type InstallCell, installCells, newestInstallable } from '../../src/catalog/installCells'
import { nearestInstalls } from '../../src/catalog/nearestInstalls'
import { installable, openmetadataServers } from '../../src/catalog/openmetadataReleases'

/**
 * Pairs of a release and a line for the journeys, looked up in the catalog. A refreshed catalog changes versions and
 * requirements, so a spec that named them would fail without a fault in the page.
 */
const cells = installCells()

const found = <Found>(what: string, value: Found | undefined): Found => {
  if (value === undefined) throw new Error(`The catalog has no ${what}.`)
  return value
}

const serverOf = ({ version }: InstallCell) => openmetadataServers.find(({ ingestion }) => ingestion === version)

/** The server of the worked examples, which always installs. */
export const SERVER = EXAMPLES.python.openmetadata.server

/** The pair of the PythonOperator example. */
export const WORKS = found(
  'pair of the PythonOperator example',
  cells.find(({ release, line }) => release === EXAMPLES.python.environment.release && line === lineOf(SERVER)),
)

/** Another release that installs, and which is not the one of the example. */
export const ALSO_WORKS = found(
  'second release that installs',
  cells.find(({ release, verdict }) => release !== WORKS.release && verdict === 'works'),
)

interface Colliding extends InstallCell {
  server: string
  /** The package that both requirements are about. */
  subject: string
  sides: [string, string]
  /** The nearest release with this line that installs, and the nearest line beside this release. */
  nearRelease: string
  nearLine: string
  nearServer: string
}

function colliding(cell: InstallCell): Colliding[] {
  const server = serverOf(cell)
  const { subject, sides: [one, other] = [] } = readCollision(cell.collision ?? '') ?? {}
  const { line, release } = nearestInstalls(cell.release, cell.line)
  const nearServer = line && newestInstallable(line.line)?.server
  if (server === undefined || !installable(server) || subject === undefined) return []
  if (one === undefined || other === undefined || line === undefined || nearServer === undefined) return []
  if (release === undefined) return []
  return [
    {
      ...cell,
      server: server.server,
      subject,
      sides: [one.text, other.text],
      nearRelease: release.release,
      nearLine: line.line,
      nearServer,
    },
  ]
}

const newerThanExample = ({ release, line }: InstallCell) =>
  release === WORKS.release && compareVersions(line, WORKS.line) > 0

/** A pair whose requirements collide: if possible, the release of the example with a newer line. */
export const COLLIDES = found(
  'pair that collides and has a release and a line nearby that install',
  [...cells.filter(newerThanExample), ...cells].flatMap(colliding).at(0),
)

/** A text in a regular expression. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Both requirements of the pair that collides, one after the other. */
export const BOTH_SIDES = new RegExp(COLLIDES.sides.map(escaped).join('.*'))
