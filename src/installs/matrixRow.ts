import type { InstallCell } from '../catalog/installCells'

/** A cell as the table draws it: of a release, or of a Python. */
export type MatrixCell = Pick<InstallCell, 'line' | 'verdict' | 'version' | 'moved' | 'collision'>

export interface MatrixRow {
  /** The first half of its cells' addresses. */
  key: string
  title: string
  /** Stands smaller below the title. */
  detail: string
  /** What a cell is about, without its line: "Airflow 2.10.3". */
  spoken: string
  /** By line; a pair that was never tried has none. */
  cells: ReadonlyMap<string, MatrixCell>
}
