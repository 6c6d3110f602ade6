import { describe, expect, it } from 'vitest'
import { treeMove } from './treeMove'
import type { TreeNode } from './treeNode'
import { visibleRows } from './visibleRows'

const nodes: TreeNode[] = [
  {
    id: 'a/',
    label: 'a',
    children: [
      { id: 'a/1', label: '1' },
      { id: 'a/2', label: '2' },
    ],
  },
  { id: 'b', label: 'b' },
]
const open = new Set<string>()
const closed = new Set(['a/'])
const press = (key: string, at: string, shut: ReadonlySet<string> = open) =>
  treeMove(key, visibleRows(nodes, shut), at, shut)

describe('visibleRows', () => {
  it('lists what can be seen, with what a screen reader counts', () => {
    expect(visibleRows(nodes, open).map((row) => [row.node.id, row.level, row.position, row.setSize])).toEqual([
      ['a/', 1, 1, 2],
      ['a/1', 2, 1, 2],
      ['a/2', 2, 2, 2],
      ['b', 1, 2, 2],
    ])
    expect(visibleRows(nodes, closed).map((row) => row.node.id)).toEqual(['a/', 'b'])
  })
})

describe('treeMove', () => {
  it('moves over what can be seen and stops at the ends', () => {
    expect(press('ArrowDown', 'a/2')).toEqual({ kind: 'focus', id: 'b' })
    expect(press('ArrowDown', 'a/', closed)).toEqual({ kind: 'focus', id: 'b' })
    expect(press('ArrowDown', 'b')).toEqual({ kind: 'none' })
    expect(press('ArrowUp', 'a/')).toEqual({ kind: 'none' })
    expect(press('Home', 'b')).toEqual({ kind: 'focus', id: 'a/' })
    expect(press('End', 'a/')).toEqual({ kind: 'focus', id: 'b' })
  })

  it('opens, enters, leaves and closes groups', () => {
    expect(press('ArrowRight', 'a/', closed)).toEqual({ kind: 'open', id: 'a/' })
    expect(press('ArrowRight', 'a/')).toEqual({ kind: 'focus', id: 'a/1' })
    expect(press('ArrowRight', 'b')).toEqual({ kind: 'none' })
    expect(press('ArrowLeft', 'a/2')).toEqual({ kind: 'focus', id: 'a/' })
    expect(press('ArrowLeft', 'a/')).toEqual({ kind: 'close', id: 'a/' })
    expect(press('ArrowLeft', 'b')).toEqual({ kind: 'none' })
  })

  it('chooses entries and turns groups over', () => {
    expect(press('Enter', 'b')).toEqual({ kind: 'choose', id: 'b' })
    expect(press(' ', 'a/')).toEqual({ kind: 'close', id: 'a/' })
    expect(press('Enter', 'a/', closed)).toEqual({ kind: 'open', id: 'a/' })
  })

  it('leaves other keys and unknown rows alone', () => {
    expect(press('Tab', 'b')).toEqual({ kind: 'none' })
    expect(press('ArrowDown', 'gone')).toEqual({ kind: 'none' })
  })
})
