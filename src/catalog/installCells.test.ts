import { expect, test } from 'vitest'
import { readCollision } from './collision'
import { installCells } from './installCells'
import { loadReleaseResolutions, resolvedReleases } from './loadResolutions'
import { mwaaReleases } from './mwaaReleases'
import { nearestInstalls } from './nearestInstalls'
import { openmetadataLines } from './openmetadataReleases'
import { virtualenvCells } from './virtualenvCells'

const cells = installCells()
const cell = (release: string, line: string) => cells.find((one) => one.release === release && one.line === line)

test('every release stands against every line, once', () => {
  expect(cells).toHaveLength(mwaaReleases.length * openmetadataLines.length)
  expect(new Set(cells.map(({ release, line }) => `${release} ${line}`)).size).toBe(cells.length)
})

test.each([
  ['2.0.2', '1.3', 'python'],
  ['2.2.2', '2.0', 'python'],
  ['2.7.2', '1.4', 'expected'],
  ['2.8.1', '1.12', 'cannot'],
  ['2.9.2', '1.4', 'works'],
  ['2.10.3', '1.12', 'works'],
  ['2.10.3', '1.13', 'cannot'],
  ['3.3.1', '2.0', 'works'],
])('%s with %s: %s', (release, line, verdict) => {
  expect(cell(release, line)?.verdict).toBe(verdict)
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

test.each([
  ['2.10.3', '1.13', '1.12', '3.2.1'],
  ['3.2.1', '1.12', '1.13', '3.0.6'],
  ['2.11.0', '1.4', '1.6', '2.10.3'],
  ['2.8.1', '1.12', undefined, '2.9.2'],
  // Releases that can no longer be created are no way out.
  ['2.0.2', '1.3', undefined, '2.7.2'],
])('nearest to %s with %s: line %s, release %s', (release, line, nearLine, nearRelease) => {
  const nearest = nearestInstalls(release, line)
  expect([nearest.line?.line, nearest.release?.release]).toEqual([nearLine, nearRelease])
})

test('whatever cannot install has a release that takes its line', () => {
  for (const { release, line, verdict } of cells) {
    if (verdict === 'cannot' || verdict === 'python') expect(nearestInstalls(release, line).release).toBeDefined()
  }
})

test('a virtualenv depends on Python alone', () => {
  const verdicts = new Map(virtualenvCells().map(({ python, line, verdict }) => [`${python} ${line}`, verdict]))
  expect(verdicts.size).toBe(4 * openmetadataLines.length)
  expect(verdicts.get('3.7 1.3')).toBe('python')
  expect(verdicts.get('3.10 2.0')).toBe('works')
  expect(virtualenvCells().find(({ python }) => python === '3.10')?.releases).toEqual(['2.4.3', '2.5.1', '2.6.3'])
})
