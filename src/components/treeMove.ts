import type { TreeRow } from './visibleRows'

/** What a key does in a tree: put the focus on a row, open or close a group, or choose an entry. */
export type TreeMove =
  | { kind: 'focus'; id: string }
  | { kind: 'open' | 'close' | 'choose'; id: string }
  | { kind: 'none' }

const NONE: TreeMove = { kind: 'none' }

/** The keys of the ARIA tree pattern, as a function, so that they can be tested without a page. */
export function treeMove(
  key: string,
  rows: readonly TreeRow[],
  focusedId: string,
  closed: ReadonlySet<string>,
): TreeMove {
  const index = rows.findIndex((row) => row.node.id === focusedId)
  const current = rows[index]
  if (!current) return NONE
  const { id, children } = current.node
  const focus = (row: TreeRow | undefined): TreeMove => (row ? { kind: 'focus', id: row.node.id } : NONE)
  const isOpen = children !== undefined && !closed.has(id)

  switch (key) {
    case 'ArrowDown':
      return focus(rows[index + 1])
    case 'ArrowUp':
      return focus(rows[index - 1])
    case 'Home':
      return focus(rows[0])
    case 'End':
      return focus(rows.at(-1))
    case 'ArrowRight':
      if (!children) return NONE
      return isOpen ? focus(rows[index + 1]) : { kind: 'open', id }
    case 'ArrowLeft':
      if (isOpen) return { kind: 'close', id }
      return focus(rows.find((row) => row.node.id === current.parentId))
    case 'Enter':
    case ' ':
      if (children) return { kind: isOpen ? 'close' : 'open', id }
      return { kind: 'choose', id }
    default:
      return NONE
  }
}
