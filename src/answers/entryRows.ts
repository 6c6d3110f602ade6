import type { JsonTree } from './jsonTree'

/** An entry of a list or a map as it stands on the page, where it may still be empty. */
export interface EntryRow {
  id: number
  /** The key in a map; blank in a list. */
  key: string
  value: JsonTree | undefined
}

let lastId = 0

/** A row that can be told apart from all others, however they move. */
export const newRow = (value?: JsonTree, key = ''): EntryRow => ({ id: ++lastId, key, value })

/** The rows that show a list or a map; none for anything else. */
export function rowsOf(value: JsonTree | undefined): EntryRow[] {
  if (Array.isArray(value)) return value.map((item) => newRow(item))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, item]) => newRow(item, key))
    : []
}

/** The list or map that rows stand for, without those not filled in; nothing when none is. */
export function valueOfRows(rows: readonly EntryRow[], as: 'list' | 'map'): JsonTree | undefined {
  const filled = rows.flatMap(({ key, value }) =>
    value === undefined || (as === 'map' && key === '') ? [] : [[key, value] as const],
  )
  if (filled.length === 0) return undefined
  return as === 'map' ? Object.fromEntries(filled) : filled.map(([, value]) => value)
}
