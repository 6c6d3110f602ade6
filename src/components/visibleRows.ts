import type { TreeNode } from './treeNode'

/** An entry as it stands on the screen: what the keyboard moves over and what a screen reader counts. */
export interface TreeRow {
  node: TreeNode
  level: number
  position: number
  setSize: number
  parentId: string | undefined
}

/** The entries that can be seen, top to bottom: all but those inside a closed group. */
export function visibleRows(
  nodes: readonly TreeNode[],
  closed: ReadonlySet<string>,
  level = 1,
  parentId?: string,
): TreeRow[] {
  return nodes.flatMap((node, index) => {
    const row: TreeRow = { node, level, position: index + 1, setSize: nodes.length, parentId }
    return node.children && !closed.has(node.id)
      ? [row, ...visibleRows(node.children, closed, level + 1, node.id)]
      : [row]
  })
}
