import { describe, expect, it } from 'vitest'
import type { TreeNode } from '../components/treeNode'
import { fileTree } from './fileTree'

const drawn = (nodes: TreeNode[]): unknown[] =>
  nodes.map((node) => (node.children ? { [node.label]: drawn(node.children) } : node.label))

describe('fileTree', () => {
  it('groups by folder and keeps the order given', () => {
    const paths = ['README.md', 'dags/b.py', 'iam/role.json', 'dags/a.py', 'answers.json']
    expect(drawn(fileTree(paths))).toEqual([
      'README.md',
      { dags: ['b.py', 'a.py'] },
      { iam: ['role.json'] },
      'answers.json',
    ])
  })

  it('writes a folder that only holds a folder in one line', () => {
    expect(drawn(fileTree(['a/b/c/x', 'a/b/c/y']))).toEqual([{ 'a/b/c': ['x', 'y'] }])
    expect(drawn(fileTree(['a/b/x', 'a/y']))).toEqual([{ a: [{ b: ['x'] }, 'y'] }])
  })

  it('gives every entry its own id, also where a file and a folder share a name', () => {
    expect(fileTree(['a', 'a/a'])).toEqual([
      { id: 'a', label: 'a' },
      { id: 'a/', label: 'a', children: [{ id: 'a/a', label: 'a' }] },
    ])
  })

  it('puts a badge on what changed', () => {
    const changes = new Map([
      ['x', { kind: 'new' as const, lines: [] }],
      ['y', { kind: 'changed' as const, lines: [1] }],
    ])
    expect(fileTree(['x', 'y', 'z'], changes).map((node) => node.badge?.text)).toEqual(['new', 'changed', undefined])
  })

  it('is empty for nothing', () => {
    expect(fileTree([])).toEqual([])
  })
})
