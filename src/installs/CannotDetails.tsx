import Link from '@cloudscape-design/components/link'
import { readCollision } from '../catalog/collision'
import { type InstallCell, lowestPython } from '../catalog/installCells'
import { findMwaaRelease } from '../catalog/mwaaReleases'
import { nearestInstalls } from '../catalog/nearestInstalls'
import { type VirtualenvCell, virtualenvCells } from '../catalog/virtualenvCells'
import { cellAddress } from './cellAddress'
import type { MatrixCell, MatrixRow } from './matrixRow'

interface Props {
  row: MatrixRow
  cell: MatrixCell
}

/** What stands in the way, and the nearest ways around it. */
export function CannotDetails({ row, cell }: Props) {
  const { line, collision, verdict } = cell
  const release = findMwaaRelease(row.key)
  const python = release?.python ?? row.key.replace('python-', '')
  const virtualenvs = virtualenvCells().filter(
    (each) => each.line === line && (each.verdict === 'works' || each.verdict === 'expected'),
  )
  return (
    <>
      {verdict === 'python' && (
        <p>
          OpenMetadata {line} needs Python {lowestPython(line)} or later; {release ? `${row.spoken} on MWAA` : 'this'}{' '}
          is Python {python}.
        </p>
      )}
      {collision !== undefined && <CollidingSides collision={collision} />}
      <section aria-labelledby="nearest-heading">
        <h3 id="nearest-heading">What works instead</h3>
        <ul>
          {release && <NearestInstalls release={row.key} line={line} />}
          <li>EcsRunTaskOperator, always</li>
          {(release ? virtualenvs.filter((each) => each.python === python) : virtualenvs.slice(0, 1)).map((each) => (
            <li key={each.python}>
              <VirtualenvLink cell={each} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function CollidingSides({ collision }: { collision: string }) {
  const sides = readCollision(collision)?.sides.map(({ text }) => text) ?? [collision]
  return (
    <section aria-labelledby="collision-heading">
      <h3 id="collision-heading">These two requirements collide</h3>
      <ul className="cell-sides">
        {sides.map((side) => (
          <li key={side}>{side}</li>
        ))}
      </ul>
    </section>
  )
}

function NearestInstalls({ release, line }: { release: string; line: string }) {
  const nearest = nearestInstalls(release, line)
  return (
    <>
      {nearest.line && (
        <li>
          Same release: <InstallLink cell={nearest.line} text={`OpenMetadata ${nearest.line.line}`} />
        </li>
      )}
      {nearest.release && (
        <li>
          Same line: <InstallLink cell={nearest.release} text={`Airflow ${nearest.release.release}`} />
        </li>
      )}
    </>
  )
}

function InstallLink({ cell, text }: { cell: InstallCell; text: string }) {
  return (
    <>
      <Link href={`#${cellAddress(cell.release, cell.line)}`}>{text}</Link>
      {cell.verdict === 'expected' && ' (expected)'}
    </>
  )
}

function VirtualenvLink({ cell }: { cell: VirtualenvCell }) {
  return (
    <Link href={`#${cellAddress(`python-${cell.python}`, cell.line)}`}>
      PythonVirtualenvOperator, on Python {cell.python}
    </Link>
  )
}
