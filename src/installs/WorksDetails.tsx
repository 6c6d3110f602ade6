import Spinner from '@cloudscape-design/components/spinner'
import { chooseLock } from '../catalog/chooseLock'
import { compareVersions } from '../catalog/compareVersions'
import { ESSENTIAL_PINS_SINCE } from '../catalog/installPairs'
import { MovedPins } from './MovedPins'
import type { MatrixCell, MatrixRow } from './matrixRow'
import { useResolution } from './useResolution'

interface Props {
  row: MatrixRow
  cell: MatrixCell
}

/** What was resolved: the version, how much it brings, which pins it moves, which extras it cannot have. */
export function WorksDetails({ row, cell }: Props) {
  const loaded = useResolution(row.key, cell.line)
  const there = loaded.state === 'there' ? loaded : undefined
  const choice = there && chooseLock(there.all, there.resolution.version, [])
  const locked = choice?.kind === 'locked' ? choice : undefined
  return (
    <>
      {cell.verdict === 'expected' && <p>{whyExpected(row)}</p>}
      <dl className="cell-facts">
        <div>
          <dt>openmetadata-ingestion</dt>
          <dd>{there?.resolution.version ?? cell.version}</dd>
        </div>
        {there && (
          <>
            {locked && (
              <div>
                <dt>Packages, without extras</dt>
                <dd>{locked.pins.size + 1}</dd>
              </div>
            )}
            <div>
              <dt>Resolved</dt>
              <dd>
                {there.all.date}, {there.all.resolver}
              </dd>
            </div>
          </>
        )}
      </dl>
      {loaded.state === 'loading' && <Spinner />}
      {loaded.state === 'failed' && <p role="alert">The details did not arrive. Reload the page.</p>}
      {loaded.state === 'none' && <p>The packages of this pair are not listed yet.</p>}
      {locked && !row.key.startsWith('python-') && <MovedPins moved={locked.lock.moved} />}
      {there && <RefusedExtras refused={there.resolution.refused} />}
    </>
  )
}

/** What is not known about a row where the packages resolve. */
function whyExpected({ key, spoken }: MatrixRow): string {
  if (key.startsWith('python-') || compareVersions(key, ESSENTIAL_PINS_SINCE) >= 0)
    return 'The packages resolve. The newest version of the line was not run here.'
  return `The packages resolve beside the constraints of ${spoken}. For releases before ${ESSENTIAL_PINS_SINCE}, AWS does not publish the pins that MWAA enforces, so MWAA can still refuse them.`
}

function RefusedExtras({ refused }: { refused: Readonly<Record<string, string>> }) {
  const extras = Object.entries(refused)
  if (extras.length === 0) return null
  return (
    <section aria-labelledby="refused-heading">
      <h3 id="refused-heading">Extras that cannot be had here</h3>
      <ul>
        {extras.map(([extra, reason]) => (
          <li key={extra}>
            <strong>{extra}:</strong> {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
