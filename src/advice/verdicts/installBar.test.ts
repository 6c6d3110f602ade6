import { expect, test } from 'vitest'
import { mwaaReleases, nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { installable, type OpenmetadataServer, openmetadataServers } from '../../catalog/openmetadataReleases'
import { installBar } from './installBar'
import { verdictsFor } from './verdictsFor'

const row = (server: string, requiresPython: string, state: Partial<OpenmetadataServer> = {}): OpenmetadataServer => ({
  ...{ server, line: '1.0', ingestion: `${server}.0`, date: '2026-01-01', requiresPython, ...state },
})

const REASON = 'It requires a>=2; the newest published is 1.'
const SERVERS = [
  ...[row('1.0.0', '>=3.8'), row('1.0.1', '>=3.11'), row('1.0.2', '>=3.8', { installable: false, reason: REASON })],
]

/** Airflow 2.10.3 on MWAA runs Python 3.11; 2.4.3 runs 3.10. */
const barOf = (release: string, server: string) => installBar({ release: nearestMwaaRelease(release), server }, SERVERS)

test('a server whose package cannot be installed is stopped everywhere, with the reason of its row', () => {
  expect(barOf('2.10.3', '1.0.2')).toMatchObject({
    status: 'cannot',
    stoppedBy: 'server',
    reason: `OpenMetadata 1.0.2 cannot be installed. ${REASON}`,
  })
})

test('a server that needs a newer Python is stopped on this release alone, and both versions are named', () => {
  expect(barOf('2.4.3', '1.0.1')).toMatchObject({ status: 'cannot', stoppedBy: 'pair' })
  expect(barOf('2.4.3', '1.0.1')?.reason).toMatch(
    /needs Python 3\.11 or later; Airflow 2\.4\.3 on MWAA runs Python 3\.10/,
  )
  expect(barOf('2.10.3', '1.0.1')).toBeUndefined()
  expect(barOf('2.4.3', '1.0.0')).toBeUndefined()
})

test('a server newer than the catalog is judged by the Python of the nearest one, and not by its reason', () => {
  expect(barOf('2.10.3', '1.0.9')).toBeUndefined()
  expect(barOf('2.0.2', '1.0.9')).toMatchObject({ stoppedBy: 'pair' })
})

test('every server of the catalog that cannot be installed is refused on each release, and only ECS remains', () => {
  const refused = openmetadataServers.filter((each) => !installable(each))
  for (const { server, reason } of refused) {
    for (const { release } of mwaaReleases) {
      const [python, ecs, virtualenv] = verdictsFor({ release, server }, undefined)
      for (const each of [python, virtualenv]) {
        expect(each).toMatchObject({
          status: 'cannot',
          stoppedBy: 'server',
          reason: expect.stringContaining(reason ?? '-'),
        })
      }
      expect(ecs?.status).not.toBe('cannot')
    }
  }
})
