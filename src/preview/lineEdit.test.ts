import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEdit } from './lineEdit'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((list) => list.join('\n'))

function applied(before: string, after: string): string {
  const edit = lineEdit(before, after)
  if (!edit) return before
  const list = before.split('\n')
  expect(edit.first).toBeLessThanOrEqual(edit.last)
  expect(edit.last).toBeLessThanOrEqual(list.length)
  list.splice(edit.first - 1, edit.last - edit.first + 1, ...edit.text.split('\n'))
  return list.join('\n')
}

describe('lineEdit', () => {
  it('touches the altered line only', () => {
    expect(lineEdit('a\nb\nc\n', 'a\nB\nc\n')).toEqual({ first: 2, last: 2, text: 'B' })
    expect(lineEdit('a', 'a')).toBeUndefined()
  })

  it('takes a shared line in for insertions and removals', () => {
    expect(lineEdit('a\nc', 'a\nb\nc')).toEqual({ first: 1, last: 1, text: 'a\nb' })
    expect(lineEdit('b\nc', 'c')).toEqual({ first: 1, last: 2, text: 'c' })
  })

  it('makes the one text of the other, whatever they are', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(applied(before, after)).toBe(after)
      }),
    )
  })
})
