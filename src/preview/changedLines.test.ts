import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines } from './changedLines'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((list) => list.join('\n'))

describe('changedLines', () => {
  it('finds nothing in equal texts', () => {
    expect(changedLines('', '')).toEqual([])
    expect(changedLines('a\nb\n', 'a\nb\n')).toEqual([])
  })

  it('finds an altered, an added and an appended line', () => {
    expect(changedLines('a\nb\nc\n', 'a\nB\nc\n')).toEqual([2])
    expect(changedLines('a\nc\n', 'a\nb\nc\n')).toEqual([2])
    expect(changedLines('a\n', 'a\nb\nc\n')).toEqual([2, 3])
  })

  it('finds lines far apart and leaves the ones between them alone', () => {
    expect(changedLines('a\nb\nc\nd\ne\n', 'A\nb\nc\nx\nd\nE\n')).toEqual([1, 4, 6])
  })

  it('has no line to show for lines that went away', () => {
    expect(changedLines('a\nb\nc\n', 'a\nc\n')).toEqual([])
  })

  it('counts a text that was empty as all new', () => {
    expect(changedLines('', 'a\nb')).toEqual([1, 2])
  })

  it('leaves only lines that stood in the old text, in their order', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changed = new Set(changedLines(before, after))
        const kept = after.split('\n').filter((_, index) => !changed.has(index + 1))
        const old = before.split('\n')
        let from = 0
        for (const line of kept) {
          const found = old.indexOf(line, from)
          expect(found).toBeGreaterThanOrEqual(from)
          from = found + 1
        }
      }),
    )
  })

  // The exact table of these would have 900 million cells. Only the linear comparison takes moved lines for kept ones.
  it('compares large files without the exact table', () => {
    const before = Array.from({ length: 30_000 }, (_, index) => `line ${index}`)
    const after = [...before].reverse()
    expect(changedLines(before.join('\n'), after.join('\n'))).toEqual([])
    expect(changedLines(before.slice(0, 100).join('\n'), after.slice(-100).join('\n'))).toHaveLength(99)
  })
})
