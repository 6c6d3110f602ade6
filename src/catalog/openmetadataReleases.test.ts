import { describe, expect, test } from 'vitest'
import { compareVersions } from './compareVersions'
import {
  findServer,
  installable,
  nearestServer,
  openmetadataLines,
  openmetadataServers,
  serversOfLine,
} from './openmetadataReleases'

describe('openmetadataServers', () => {
  test('cover the twelve lines from 1.3 to 2.0, oldest first', () => {
    expect(openmetadataLines).toEqual([
      ...['1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.11', '1.12', '1.13'],
      '2.0',
    ])
    const versions = openmetadataServers.map(({ server }) => server)
    expect(versions).toEqual(versions.toSorted(compareVersions))
    expect(new Set(versions).size).toBe(versions.length)
  })

  test('name an ingestion version of the same server, a date and a Python', () => {
    for (const row of openmetadataServers) {
      expect(row.ingestion).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
      expect(row.ingestion.startsWith(`${row.server}.`), row.ingestion).toBe(true)
      expect(row.date).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(row.requiresPython).toMatch(/^>=3\./)
    }
  })

  test('leave withdrawn and five-part versions out', () => {
    const ingestions = openmetadataServers.map(({ ingestion }) => ingestion)
    expect(ingestions).not.toContain('1.6.6.3')
    expect(ingestions).not.toContain('1.9.13.0')
    expect(findServer('1.9.11')?.ingestion).toMatch(/^1\.9\.11\.\d+$/)
  })
})

describe('findServer', () => {
  test('gives the newest ingestion version of a server', () => {
    expect(findServer('1.12.14')?.ingestion).toBe('1.12.14.2')
    expect(findServer('9.9.9')).toBeUndefined()
  })
})

describe('nearestServer', () => {
  test.each([
    ['1.12.14', '1.12.14'],
    ['1.12.99', '1.12.14'],
    ['1.2.0', '1.3.0'],
    ['1.99.0', '1.13.6'],
    ['9.9.9', '2.0.7'],
  ])('%s -> %s', (unknown, known) => {
    expect(nearestServer(unknown).server).toBe(known)
  })
})

describe('installable', () => {
  test('is false with a reason for 2.0.7 alone', () => {
    const not = openmetadataServers.filter((row) => !installable(row))
    expect(not.map(({ server }) => server)).toEqual(['2.0.7'])
    expect(not[0]?.reason).toContain('certifi>=2026.10.19')
  })
})

describe('serversOfLine', () => {
  test('keeps to the line', () => {
    expect(serversOfLine('1.3').map(({ server }) => server)).toEqual(['1.3.0', '1.3.1', '1.3.2', '1.3.3', '1.3.4'])
  })
})
