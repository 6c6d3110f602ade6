import { describe, expect, test } from 'vitest'
import { compareVersions } from './compareVersions'
import { newestInstallable } from './installCells'
import {
  findServer,
  installable,
  nearestInstallable,
  nearestServer,
  type OpenmetadataServer,
  openmetadataLines,
  openmetadataServers,
  serversOfLine,
} from './openmetadataReleases'

const row = (server: string, state: Partial<OpenmetadataServer> = {}): OpenmetadataServer => ({
  ...{ server, line: server.split('.').slice(0, 2).join('.'), ingestion: `${server}.0`, date: '2026-01-01' },
  ...{ requiresPython: '>=3.9', ...state },
})

const REFUSED = { installable: false, reason: 'It requires a>=2; the newest published is 1.' } as const

/** A small catalog: the newest server of 2.0 cannot be installed, and neither can any server of 2.1. */
const SERVERS = [
  ...[row('1.3.0'), row('1.12.9'), row('1.12.10', { ingestion: '1.12.10.2' }), row('2.0.0'), row('2.0.1')],
  ...[row('2.0.2', REFUSED), row('2.1.0', REFUSED)],
]

describe('openmetadataServers', () => {
  test('are in order, each once, from the first line that the wizard supports', () => {
    const versions = openmetadataServers.map(({ server }) => server)
    expect(versions).toEqual(versions.toSorted(compareVersions))
    expect(new Set(versions).size).toBe(versions.length)
    expect(openmetadataLines).toEqual(openmetadataLines.toSorted(compareVersions))
    expect(openmetadataLines[0]).toBe('1.3')
  })

  test('name an ingestion version of the same server, a date and a Python', () => {
    for (const { server, line, ingestion, date, requiresPython } of openmetadataServers) {
      expect(ingestion).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
      expect(ingestion.startsWith(`${server}.`), ingestion).toBe(true)
      expect(server.startsWith(`${line}.`), server).toBe(true)
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(requiresPython).toMatch(/^>=3\./)
    }
  })

  test('have a reason if they cannot be installed, and only then', () => {
    for (const each of openmetadataServers) expect(each.reason !== undefined, each.server).toBe(!installable(each))
  })

  test('leave out ingestion versions that were withdrawn', () => {
    const ingestions = openmetadataServers.map(({ ingestion }) => ingestion)
    expect(ingestions).not.toContain('1.6.6.3')
    expect(ingestions).not.toContain('1.9.13.0')
  })
})

describe('findServer', () => {
  test('finds every server of the catalog, and no other', () => {
    for (const each of openmetadataServers) expect(findServer(each.server)).toBe(each)
    expect(findServer('9.9.9')).toBeUndefined()
    expect(findServer('1.12.10', SERVERS)?.ingestion).toBe('1.12.10.2')
  })
})

describe('nearestServer', () => {
  test.each([
    ['1.12.10', '1.12.10'],
    ['1.12.99', '1.12.10'],
    ['1.12.0', '1.12.9'],
    ['1.2.0', '1.3.0'],
    ['1.99.0', '1.12.10'],
    ['9.9.9', '2.1.0'],
  ])('%s -> %s', (unknown, known) => {
    expect(nearestServer(unknown, SERVERS).server).toBe(known)
  })

  test('of a server newer than all others of its line is the newest of that line', () => {
    for (const line of openmetadataLines) expect(nearestServer(`${line}.999`)).toBe(serversOfLine(line).at(-1))
  })
})

describe('installable', () => {
  test('is false only if the row says so', () => {
    expect(SERVERS.filter((each) => !installable(each)).map(({ server }) => server)).toEqual(['2.0.2', '2.1.0'])
  })

  test.each([
    ['1.12', '1.12.10'],
    ['2.0', '2.0.1'],
    ['2.1', undefined],
    ['9.9', undefined],
  ])('the newest of %s that can be installed is %s', (line, server) => {
    expect(newestInstallable(line, SERVERS)?.server).toBe(server)
  })

  test.each([
    ['1.12.9', '1.12.9'],
    ['2.0.2', '2.0.1'],
    ['1.12.0', '1.12.10'],
    ['2.1.0', '2.1.0'],
  ])('instead of %s the worked examples use %s', (server, used) => {
    expect(nearestInstallable(server, SERVERS).server).toBe(used)
  })
})

describe('serversOfLine', () => {
  test('keeps to the line', () => {
    expect(serversOfLine('1.12', SERVERS).map(({ server }) => server)).toEqual(['1.12.9', '1.12.10'])
    expect(openmetadataLines.flatMap((line) => serversOfLine(line))).toEqual(openmetadataServers)
  })
})
