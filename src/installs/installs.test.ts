import { describe, expect, test } from 'vitest'
import { installCells } from '../catalog/installCells'
import { openmetadataLines, openmetadataServers } from '../catalog/openmetadataReleases'
import { patchRunFor } from '../catalog/patchRuns'
import { cellAddress, shownBy } from './cellAddress'
import { findCell } from './findCell'
import { groupCollisions } from './groupCollisions'
import { matrixRows } from './matrixRows'
import { patchRows } from './patchRows'
import { runs } from './runs'
import { verdictText } from './verdictText'
import { wizardHref } from './wizardHref'

test('the address of every cell leads back to it', () => {
  for (const view of ['python', 'virtualenv'] as const) {
    for (const row of matrixRows[view]) {
      for (const line of openmetadataLines) {
        const address = cellAddress(row.key, line)
        expect(shownBy(`#${address}`)).toEqual({ view, cell: address })
        expect(findCell(address)?.row).toBe(row)
        expect(findCell(address)?.cell.line).toBe(line)
      }
    }
  }
})

test.each([
  ['', 'python'],
  ['#', 'python'],
  ['#virtualenv', 'virtualenv'],
  ['#<img>', 'python'],
])('"%s" opens no cell of the view %s', (fragment, view) => {
  expect(shownBy(fragment)).toEqual({ view, cell: undefined })
})

test.each(['9.9.9-1.12', '2.10.3-9.9', '', 'constructor-1.12'])('there is no cell "%s"', (address) => {
  expect(findCell(address)).toBeUndefined()
})

test('neighbours are written as a range', () => {
  expect(runs(['d', 'a', 'b'], ['a', 'b', 'c', 'd'])).toBe('a–b, d')
})

describe('what stands in a cell', () => {
  const pair = { line: '1.12', version: '1.12.14.2' }

  test.each([
    [
      { ...pair, verdict: 'works' as const },
      { short: '', rest: 'works' },
    ],
    [
      { ...pair, verdict: 'works' as const, moved: 17 },
      { short: '17', rest: 'moved' },
    ],
    [
      { ...pair, verdict: 'expected' as const },
      { short: '', rest: 'expected' },
    ],
    [
      { ...pair, verdict: 'python' as const },
      { short: '', rest: 'Python' },
    ],
    [
      { ...pair, verdict: 'cannot' as const, collision: 'a 1 wants c<2; b 1 wants c>2' },
      { short: '', rest: 'c' },
    ],
    [
      { ...pair, verdict: 'cannot' as const, collision: 'nobody knows' },
      { short: '', rest: 'collides' },
    ],
  ])('%o', (cell, text) => {
    expect(verdictText(cell)).toEqual(text)
  })
})

describe('the collisions below the table', () => {
  const cell = (release: string, line: string, collision: string) => ({
    ...{ release, line, collision, verdict: 'cannot' as const, version: `${line}.0.0` },
  })

  test('are grouped by package and by what is asked for', () => {
    const groups = groupCollisions([
      cell('2.10.1', '1.12', 'om 1.12 wants c<2; air 2.10.1 wants c>2'),
      cell('2.10.3', '1.12', 'om 1.12 wants c<2; air 2.10.3 wants c>2'),
      cell('2.10.3', '1.13', 'MWAA pins d 1.0; om 1.13 wants d<1'),
      cell('2.10.3', '2.0', 'nobody knows'),
    ])
    expect([...groups]).toEqual([
      ['c', [{ sides: ['air >2', 'om <2'], where: ['2.10.1–2.10.3 with 1.12'] }]],
      ['d', [{ sides: ['MWAA ==1.0', 'om <1'], where: ['2.10.3 with 1.13'] }]],
      ['other', [{ sides: ['nobody knows'], where: ['2.10.3 with 2.0'] }]],
    ])
  })

  test('leave out none that a cell names', () => {
    const subjects = new Set(
      installCells().map((each) => (each.verdict === 'cannot' ? verdictText(each).rest : undefined)),
    )
    subjects.delete(undefined)
    expect([...groupCollisions().keys()].toSorted()).toEqual([...subjects].toSorted())
  })
})

test('the wizard is asked for the server that the package belongs to', () => {
  expect(wizardHref('2.10.3', '1.12.14.2')).toBe('./#/start?release=2.10.3&server=1.12.14')
  expect(wizardHref('python-3.11', '1.12.14.2')).toBe('./#/start?server=1.12.14')
})

describe('the server versions of a cell', () => {
  test('are all that were published of the line, newest first', () => {
    const rows = patchRows('2.10.3', '1.12')
    const published = openmetadataServers.filter(({ line }) => line === '1.12').map(({ server }) => server)
    expect(rows.map(({ server }) => server)).toEqual(published.toReversed())
  })

  test.each([
    ['python-3.11', '2.10.3', 'virtualenv'],
    ['2.10.3', '2.10.3', 'python'],
  ] as const)('of %s have the runs that are recorded for it', (key, release, approach) => {
    const rows = patchRows(key, '1.12')
    expect(rows.map(({ run }) => run)).toEqual(rows.map(({ ingestion }) => patchRunFor(approach, release, ingestion)))
  })
})
