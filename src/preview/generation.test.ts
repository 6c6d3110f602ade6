import { describe, expect, it } from 'vitest'
import type { GeneratedFile } from '../bundle/generatedFile'
import { firstGeneration, nextGeneration } from './generation'

const files = (texts: Record<string, string>): GeneratedFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }))

describe('nextGeneration', () => {
  const first = firstGeneration(files({ a: '1\n2\n', b: 'x\n' }))

  it('marks nothing at first', () => {
    expect(first.changes.size).toBe(0)
  })

  it('marks changed and new files and drops removed ones', () => {
    const next = nextGeneration(first, files({ a: '1\nzwei\n', c: 'new\n' }))
    expect([...next.changes]).toEqual([
      ['a', { kind: 'changed', lines: [2] }],
      ['c', { kind: 'new', lines: [] }],
    ])
    expect(next.tree.map((node) => node.id)).toEqual(['a', 'c'])
  })

  it('keeps marks while the content stays, and compares with the last content after that', () => {
    const second = nextGeneration(first, files({ a: '1\n2!\n', b: 'x\n' }))
    const same = nextGeneration(second, files({ a: '1\n2!\n', b: 'x\n' }))
    expect(same).toBe(second)
    const third = nextGeneration(same, files({ a: '1\n2!\n', b: 'y\n' }))
    expect([...third.changes.keys()]).toEqual(['b'])
  })

  it('keeps the tree object while it looks the same', () => {
    const second = nextGeneration(first, files({ a: '1\n2!\n', b: 'x\n' }))
    const third = nextGeneration(second, files({ a: '1\n2!!\n', b: 'x\n' }))
    expect(third).not.toBe(second)
    expect(third.tree).toBe(second.tree)
  })

  it('notices a file that only went away', () => {
    const next = nextGeneration(first, files({ b: 'x\n' }))
    expect(next.changes.size).toBe(0)
    expect(next.tree.map((node) => node.id)).toEqual(['b'])
  })

  it('marks nothing when the first files arrive late', () => {
    expect(nextGeneration(firstGeneration([]), files({ a: '1' })).changes.size).toBe(0)
  })
})
