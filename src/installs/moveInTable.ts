import type { KeyboardEvent } from 'react'

type Place = [row: number, column: number]

/** Where each key leads from a cell; the table's own ends stop it. */
const MOVES: Record<string, (place: Place) => Place> = {
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowRight: ([row, column]) => [row, column + 1],
  Home: ([row]) => [row, 1],
  End: ([row]) => [row, Number.POSITIVE_INFINITY],
}

/** Moves the focus from link to link of a table; Space opens, as Enter does of itself. */
export function moveInTable(event: KeyboardEvent<HTMLTableElement>): void {
  const link = event.target
  const cell = link instanceof HTMLAnchorElement ? link.closest('td') : null
  const body = event.currentTarget.tBodies[0]
  if (!cell || !body || event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === ' ') {
    event.preventDefault()
    cell.querySelector('a')?.click()
    return
  }
  const move = MOVES[event.key]
  if (!move) return
  event.preventDefault()
  const [row, column] = move([(cell.parentElement as HTMLTableRowElement).sectionRowIndex, cell.cellIndex])
  const cells = body.rows[row]?.cells
  cells?.[Math.min(column, cells.length - 1)]?.querySelector('a')?.focus()
}
