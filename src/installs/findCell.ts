import type { MatrixCell, MatrixRow } from './matrixRow'
import { matrixRows } from './matrixRows'

/** The cell of an address, in whichever view it stands; undefined where there is none. */
export function findCell(address: string | undefined): { row: MatrixRow; cell: MatrixCell } | undefined {
  const [, key, line] = /^(.+)-([\d.]+)$/.exec(address ?? '') ?? []
  if (key === undefined || line === undefined) return undefined
  const row = [...matrixRows.python, ...matrixRows.virtualenv].find((each) => each.key === key)
  const cell = row?.cells.get(line)
  return row && cell ? { row, cell } : undefined
}
