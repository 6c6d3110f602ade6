import Badge from '@cloudscape-design/components/badge'
import Icon from '@cloudscape-design/components/icon'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import './Tree.css'
import { treeMove } from './treeMove'
import type { TreeNode } from './treeNode'
import { visibleRows } from './visibleRows'

interface TreeProps {
  label: string
  nodes: TreeNode[]
  selectedId: string | undefined
  onSelect: (id: string) => void
}

/**
 * A tree of which one entry is chosen. The kit's own tree view knows no choice: no `aria-selected`, and Enter on an entry
 * does nothing. This one follows the ARIA pattern: one tab stop, the choice follows the arrow keys, groups open and close.
 * Memoised, because its owner may render on every key typed elsewhere on the page.
 */
export const Tree = memo(function Tree({ label, nodes, selectedId, onSelect }: TreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [focusedId, setFocusedId] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)

  const rows = visibleRows(nodes, closed)
  const shown = (id: string | undefined) => rows.some((row) => row.node.id === id)
  const tabStop = [focusedId, selectedId].find(shown) ?? rows[0]?.node.id

  const turn = (id: string, close: boolean) => {
    const next = new Set(closed)
    if (close) next.add(id)
    else next.delete(id)
    setClosed(next)
  }

  const onClick = (node: TreeNode) => {
    setFocusedId(node.id)
    if (node.children) turn(node.id, !closed.has(node.id))
    else onSelect(node.id)
  }

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = treeMove(event.key, rows, id, closed)
    if (move.kind === 'none') return
    event.preventDefault()
    if (move.kind === 'choose') onSelect(move.id)
    else if (move.kind !== 'focus') turn(move.id, move.kind === 'close')
    else {
      const index = rows.findIndex((row) => row.node.id === move.id)
      const element = tree.current?.children[index]
      if (element instanceof HTMLElement) element.focus()
      if (rows[index] && !rows[index].node.children) onSelect(move.id)
    }
  }

  return (
    <div className="tree" role="tree" aria-label={label} ref={tree}>
      {rows.map(({ node, level, position, setSize }) => (
        <div
          key={node.id}
          className="tree-row"
          role="treeitem"
          tabIndex={node.id === tabStop ? 0 : -1}
          aria-level={level}
          aria-posinset={position}
          aria-setsize={setSize}
          aria-selected={node.children ? undefined : node.id === selectedId}
          aria-expanded={node.children ? !closed.has(node.id) : undefined}
          style={{ paddingInlineStart: `${8 + (level - 1) * 16}px` }}
          onClick={() => onClick(node)}
          onFocus={() => setFocusedId(node.id)}
          onKeyDown={(event) => onKeyDown(event, node.id)}
        >
          <Icon name={node.children ? (closed.has(node.id) ? 'folder' : 'folder-open') : 'file'} />
          <span className="tree-label">{node.label}</span>
          {node.badge && <Badge color={node.badge.color}>{node.badge.text}</Badge>}
        </div>
      ))}
    </div>
  )
})
