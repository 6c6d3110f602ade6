import { expect, test } from 'vitest'
import { readCollision } from './collision'
import { compareVersions } from './compareVersions'
import pairs from './data/installPairs.json'
import { type InstallCell, installCells, wasRun } from './installCells'
import { findVirtualenvCollision } from './installPairs'
import { loadReleaseResolutions, resolvedReleases } from './loadResolutions'
import { findMwaaRelease, mwaaReleases } from './mwaaReleases'
import { nearestInstalls } from './nearestInstalls'
import { installable, openmetadataLines, serversOfLine } from './openmetadataReleases'
import { virtualenvCells } from './virtualenvCells'

const cells = installCells()
const cell = (release: string, line: string) => cells.find((one) => one.release === release && one.line === line)

test('every release stands against every line, once', () => {
  expect(cells).toHaveLength(mwaaReleases.length * openmetadataLines.length)
  expect(new Set(cells.map(({ release, line }) => `${release} ${line}`)).size).toBe(cells.length)
})

test('the verdict of a cell follows from the Python of the release, and from what was resolved', () => {
  for (const { release, line, verdict, version, moved, collision } of cells) {
    const python = findMwaaRelease(release)?.python ?? ''
    const lowest = serversOfLine(line).filter(installable).at(-1)?.requiresPython.replace('>=', '') ?? '0'
    const found = (pairs.pairs as Record<string, Record<string, number | string>>)[release]?.[line]
    if (compareVersions(python, lowest) < 0) {
      expect(verdict, `${release} ${line}`).toBe('python')
    } else if (typeof found === 'string' && found !== '') {
      expect([verdict, collision]).toEqual(['cannot', found])
    } else {
      // AWS publishes the pins that no requirements.txt can move from 2.9.2 on.
      const tried = compareVersions(release, '2.9.2') >= 0 && wasRun('python', release, version)
      expect(verdict).toBe(tried ? 'works' : 'expected')
      expect(moved).toBe(found === '' ? undefined : found)
    }
  }
})

test.each(['cannot', 'python'])('some cell of the table has the verdict %s', (verdict) => {
  expect(cells.map((one) => one.verdict)).toContain(verdict)
})

test('what cannot names its collision, and nothing else does', () => {
  for (const { verdict, collision } of cells) expect(collision !== undefined).toBe(verdict === 'cannot')
})

test('every collision of the catalog can be taken apart', () => {
  for (const { collision } of cells) {
    if (collision !== undefined) expect(readCollision(collision)?.sides, collision).toHaveLength(2)
  }
})

test.each(resolvedReleases)('the verdicts of %s are what was resolved', async (release) => {
  const resolutions = await loadReleaseResolutions(release)
  for (const line of openmetadataLines) {
    const resolution = resolutions?.lines[line]
    if (resolution === undefined) continue
    const { verdict, moved } = cell(release, line) ?? {}
    expect(verdict === 'cannot', line).toBe(resolution.collision !== undefined)
    if (moved !== undefined) expect(moved, line).toBe(resolution.locks[0]?.moved.size)
  }
})

test('a collision is taken apart with and without a version, and by MWAA itself', () => {
  expect(readCollision('MWAA pins sqlalchemy 2.0.49; openmetadata-ingestion 1.3.4.0 wants sqlalchemy<2')).toEqual({
    subject: 'sqlalchemy',
    sides: [
      { who: 'MWAA', wants: 'sqlalchemy==2.0.49', text: 'MWAA pins sqlalchemy 2.0.49' },
      {
        who: 'openmetadata-ingestion',
        wants: 'sqlalchemy<2',
        text: 'openmetadata-ingestion 1.3.4.0 wants sqlalchemy<2',
      },
    ],
  })
  expect(readCollision('nobody knows')).toBeUndefined()
})

/** A table of its own: a line for each key, by release whether it installs. Real releases, because their order counts. */
function table(installs: Record<string, string[]>): InstallCell[] {
  return mwaaReleases.flatMap(({ release }) =>
    Object.entries(installs).map(([line, releases]): InstallCell => {
      const verdict = releases.includes(release) ? 'works' : 'cannot'
      return { release, line, verdict, version: `${line}.0.0` }
    }),
  )
}

const TABLE = table({
  '1.4': ['2.7.2', '2.9.2', '2.10.3'],
  '1.5': [],
  '1.6': ['2.9.2', '2.11.0'],
  '1.12': ['2.2.2', '2.9.2', '2.10.3', '3.0.6'],
  '1.13': ['3.2.1', '3.3.1'],
})

test.each([
  // The nearest of several, in both directions.
  ['2.10.3', '1.13', '1.12', '3.2.1'],
  ['3.2.1', '1.12', '1.13', '3.0.6'],
  ['2.11.0', '1.4', '1.6', '2.10.3'],
  // Of two that are as near, the newer.
  ['2.9.2', '1.5', '1.6', undefined],
  // No line installs beside the release.
  ['2.8.1', '1.12', undefined, '2.9.2'],
  // A release that can no longer be created is not offered.
  ['2.0.2', '1.12', undefined, '2.9.2'],
])('nearest to %s with %s: line %s, release %s', (release, line, nearLine, nearRelease) => {
  const nearest = nearestInstalls(release, line, TABLE)
  expect([nearest.line?.line, nearest.release?.release]).toEqual([nearLine, nearRelease])
})

test('whatever cannot install has a release that takes its line', () => {
  for (const { release, line, verdict } of cells) {
    if (verdict === 'cannot' || verdict === 'python') expect(nearestInstalls(release, line).release).toBeDefined()
  }
})

test('a virtualenv depends on Python alone', () => {
  const pythons = new Set(mwaaReleases.map(({ python }) => python))
  const virtualenvs = virtualenvCells()
  expect(virtualenvs).toHaveLength(pythons.size * openmetadataLines.length)
  for (const { python, line, releases, verdict } of virtualenvs) {
    expect(releases).toEqual(mwaaReleases.filter((row) => row.python === python).map(({ release }) => release))
    for (const release of releases) expect(verdict === 'python').toBe(cell(release, line)?.verdict === 'python')
  }
})

test('a virtualenv that cannot work names what collides on its Python', () => {
  for (const { python, line, verdict, collision } of virtualenvCells()) {
    expect(collision).toBe(verdict === 'cannot' ? findVirtualenvCollision(python, line) : undefined)
    if (collision !== undefined) expect(readCollision(collision)?.sides).toHaveLength(2)
  }
  // setuptools 66.0, which OpenMetadata 1.3 requires, does not start on Python 3.12.
  expect(virtualenvCells().find(({ python, line }) => python === '3.12' && line === '1.3')?.verdict).toBe('cannot')
})
