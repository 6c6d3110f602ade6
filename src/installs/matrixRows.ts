import { type InstallCell, installCells } from '../catalog/installCells'
import { mwaaReleases } from '../catalog/mwaaReleases'
import { virtualenvCells } from '../catalog/virtualenvCells'
import type { ViewId } from './cellAddress'
import type { MatrixRow } from './matrixRow'
import { runs } from './runs'

const releases = mwaaReleases.map(({ release }) => release)

const byLine = <T extends { line: string }>(cells: T[]) => new Map(cells.map((cell) => [cell.line, cell]))

function releaseRows(cells: InstallCell[]): MatrixRow[] {
  return mwaaReleases.map(({ release, python }) => ({
    key: release,
    title: release,
    detail: `Python ${python}`,
    spoken: `Airflow ${release}`,
    cells: byLine(cells.filter((cell) => cell.release === release)),
  }))
}

function pythonRows(): MatrixRow[] {
  const cells = virtualenvCells()
  return [...new Set(cells.map(({ python }) => python))].map((python) => {
    const ofPython = cells.filter((cell) => cell.python === python)
    return {
      key: `python-${python}`,
      title: python,
      detail: runs(ofPython[0]?.releases ?? [], releases),
      spoken: `A virtualenv of Python ${python}`,
      cells: byLine(ofPython),
    }
  })
}

/** The rows of each view, newest first. */
export const matrixRows: Record<ViewId, MatrixRow[]> = {
  python: releaseRows(installCells()).toReversed(),
  virtualenv: pythonRows().toReversed(),
}
