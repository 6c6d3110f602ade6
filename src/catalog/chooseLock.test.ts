import { expect, test } from 'vitest'
import { chooseLock } from './chooseLock'
import { findInstallPair } from './installPairs'
import { loadPythonResolutions, loadReleaseResolutions, resolvedPythons, resolvedReleases } from './loadResolutions'
import { installable, openmetadataLines, openmetadataServers } from './openmetadataReleases'
import { packageOf } from './packageOf'
import type { Lock, Resolution, Resolutions } from './resolution'

const lock = (covers: string[], pins: Record<string, string>, moved: string[] = []): Lock => ({
  covers: new Set(covers),
  pins: new Map(Object.entries(pins)),
  moved: new Map(moved.map((name) => [name, { from: '0', to: pins[name] ?? '', because: '' }])),
  sourceOnly: new Set(),
})

function resolutions(line: Partial<Resolution>): Resolutions {
  const whole = { version: '1.12.14.2', collision: undefined, base: ['a'], extras: {}, refused: {}, offered: [] }
  return {
    date: '',
    resolver: '',
    essential: new Map(),
    needs: { a: ['b', 'c[x]'], c: ['d'], 'c[x]': ['e'], z: ['a'] },
    lines: { '1.12': { ...whole, cures: [], fits: ['1.12.13.0'], wishes: {}, locks: [], ...line } },
  }
}

const PINS = { a: '1', b: '2', c: '3', d: '4', e: '5', z: '6', m: '7', n: '8' }

test('a lock is followed through what packages ask for, their extras included, and no further', () => {
  const choice = chooseLock(resolutions({ locks: [lock([], PINS, ['m'])] }), '1.12.14.2', [])
  expect(choice).toMatchObject({
    kind: 'locked',
    pins: new Map(Object.entries({ a: '1', b: '2', c: '3', d: '4', e: '5', m: '7' })),
  })
})

test('of the locks that hold what is wanted, the one that moves fewest pins', () => {
  const few = lock(['x'], PINS, ['m'])
  const locks = [lock(['x', 'y'], PINS, ['m', 'n']), few, lock([], PINS)]
  const given = resolutions({ locks, extras: { x: ['z'] } })
  expect(chooseLock(given, '1.12.14.2', ['x'])).toMatchObject({ kind: 'locked', lock: few })
  expect(chooseLock(given, '1.12.14.2', ['x', 'y'])).toMatchObject({ lock: locks[0] })
  expect(chooseLock(given, '1.12.14.2', ['x', 'w'])).toMatchObject({ kind: 'apart' })
})

test('a version that asks for the same shares the lock; another was not resolved', () => {
  const given = resolutions({ locks: [lock([], PINS)] })
  expect(chooseLock(given, '1.12.13.0', [])).toMatchObject({ kind: 'locked', resolution: { version: '1.12.14.2' } })
  expect(chooseLock(given, '1.12.1.0', [])).toMatchObject({ kind: 'unresolved', nearest: { version: '1.12.14.2' } })
  expect(chooseLock(given, '2.5.0.0', [])).toEqual({ kind: 'unresolved', nearest: undefined })
  expect(chooseLock(undefined, '1.12.14.2', [])).toMatchObject({ kind: 'unresolved' })
})

test('what cannot be had says why', () => {
  const reason = 'A wants b<1; C wants b>1'
  expect(chooseLock(resolutions({ refused: { x: reason } }), '1.12.14.2', ['x'])).toMatchObject({
    kind: 'refused',
    refused: [{ extra: 'x', reason }],
  })
  expect(chooseLock(resolutions({ collision: reason }), '1.12.1.0', [])).toMatchObject({
    kind: 'collision',
    collision: reason,
  })
})

/** Checks that each extra has a lock with everything it asks for, and returns how many extras there are in each line. */
function checkExtras(given: Resolutions): number[] {
  const lines = Object.values(given.lines).filter(({ collision }) => collision === undefined)
  return lines.map(({ version, base, extras }) => {
    for (const [extra, asked] of Object.entries(extras)) {
      const choice = chooseLock(given, version, [extra])
      if (choice.kind !== 'locked') throw new Error(`${version} ${extra}: ${choice.kind}`)
      expect([...base, ...asked].map(packageOf).filter((name) => !choice.pins.has(name))).toEqual([])
    }
    return Object.keys(extras).length
  })
}

/** Whether any line of a release was resolved to packages, going by the table of pairs. */
const takesLines = (release: string) =>
  openmetadataLines.some((line) => findInstallPair(release, line)?.collision === undefined)

test.each(resolvedReleases)(
  'every extra of %s that is not refused has a lock with all it asks for',
  async (release) => {
    const counts = checkExtras((await loadReleaseResolutions(release)) ?? expect.fail())
    expect(counts.length > 0).toBe(takesLines(release))
    for (const count of counts) expect(count).toBeGreaterThan(0)
  },
)

test.each(resolvedPythons)(
  'every extra on Python %s that is not refused has a lock with all it asks for',
  async (python) => {
    const counts = checkExtras((await loadPythonResolutions(python)) ?? expect.fail())
    expect(counts.length).toBeGreaterThanOrEqual(openmetadataLines.length)
    for (const count of counts) expect(count).toBeGreaterThan(0)
  },
)

const QUOTED = /^openmetadata-ingestion (\S+) wants /

test.each(resolvedReleases)('every reason of a lock beside %s quotes the version that it pins', async (release) => {
  const all = (await loadReleaseResolutions(release)) ?? expect.fail()
  const wrong = openmetadataServers.flatMap(({ ingestion }) => {
    const choice = chooseLock(all, ingestion, [])
    const reasons = choice.kind === 'locked' ? [...choice.lock.moved.values()].map(({ because }) => because) : []
    return reasons.filter((because) => (QUOTED.exec(because)?.[1] ?? ingestion) !== ingestion)
  })
  expect(wrong).toEqual([])
})

/** Whether a version is locked or refused: then no bundle leaves a package's version to the day of the install. */
const isSettled = (all: Resolutions, ingestion: string) => chooseLock(all, ingestion, []).kind !== 'unresolved'

test.each(resolvedReleases)('every server version is resolved beside %s', async (release) => {
  const all = (await loadReleaseResolutions(release)) ?? expect.fail()
  const open = openmetadataServers.filter((server) => installable(server) && !isSettled(all, server.ingestion))
  expect(open.map(({ server }) => server)).toEqual([])
})

test.each(resolvedPythons)('every server version is resolved alone on Python %s', async (python) => {
  const all = (await loadPythonResolutions(python)) ?? expect.fail()
  const open = openmetadataServers.filter((server) => installable(server) && !isSettled(all, server.ingestion))
  expect(open.map(({ server }) => server)).toEqual([])
})

test('a choice is made once, and not mistaken for that of other resolutions, versions or extras', () => {
  const one = resolutions({ extras: { z: ['z'] }, locks: [lock(['z'], PINS)] })
  const other = resolutions({ locks: [], refused: { z: 'no wheel' } })
  expect(chooseLock(one, '1.12.14.2', ['z'])).toBe(chooseLock(one, '1.12.14.2', ['z']))
  expect(chooseLock(one, '1.12.14.2', [])).not.toBe(chooseLock(one, '1.12.14.2', ['z']))
  expect(chooseLock(one, '1.12.1.0', ['z']).kind).toBe('unresolved')
  expect(chooseLock(other, '1.12.14.2', ['z']).kind).toBe('refused')
})
