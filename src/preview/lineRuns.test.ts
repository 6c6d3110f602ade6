import { expect, it } from 'vitest'
import { lineRuns } from './lineRuns'

it('cuts where changed lines begin and end, and loses nothing', () => {
  const text = 'a\nb\nc\nd\n'
  const runs = lineRuns(text, [2, 3])
  expect(runs.map((run) => [run.first, run.changed, run.text])).toEqual([
    [1, false, 'a\n'],
    [2, true, 'b\nc\n'],
    [4, false, 'd\n'],
  ])
  expect(runs.map((run) => run.text).join('')).toBe(text)
})

it('is one run when nothing changed', () => {
  expect(lineRuns('a\nb\n', [])).toHaveLength(1)
})
