import type { TreeNode } from '../components/treeNode'
import type { FileChange } from './bundleChanges'

const BADGES = {
  new: { text: 'new', color: 'green' },
  changed: { text: 'changed', color: 'blue' },
} as const

/**
 * Paths as a tree, in the order given: a folder stands where its first file stood. A folder that holds nothing but one other
 * folder is written with it, `dags/config`, which saves depth where there is little room.
 */
export function fileTree(paths: readonly string[], changes: ReadonlyMap<string, FileChange> = new Map()): TreeNode[] {
  const top: TreeNode[] = []
  const folders = new Map<string, TreeNode[]>([['', top]])

  const folder = (path: string): TreeNode[] => {
    const known = folders.get(path)
    if (known) return known
    const children: TreeNode[] = []
    const { parent, name } = split(path.slice(0, -1))
    folder(parent).push({ id: path, label: name, children })
    folders.set(path, children)
    return children
  }

  for (const path of paths) {
    const { parent, name } = split(path)
    const change = changes.get(path)
    folder(parent).push({ id: path, label: name, ...(change && { badge: BADGES[change.kind] }) })
  }
  return top.map(joined)
}

/** The parent keeps its slash: a file and a folder of one name then still differ. */
function split(path: string): { parent: string; name: string } {
  const slash = path.lastIndexOf('/')
  return { parent: path.slice(0, slash + 1), name: path.slice(slash + 1) }
}

function joined(node: TreeNode): TreeNode {
  if (!node.children) return node
  const children = node.children.map(joined)
  const [only] = children
  if (children.length === 1 && only?.children) return { ...only, label: `${node.label}/${only.label}` }
  return { ...node, children }
}
