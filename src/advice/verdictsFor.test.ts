import { describe, expect, test } from 'vitest'
import { mwaaReleases } from '../catalog/mwaaReleases'
import { openmetadataServers } from '../catalog/openmetadataReleases'
import { verdictsFor } from './verdictsFor'

const statuses = (release: string, server: string) =>
  Object.fromEntries(verdictsFor(release, server).map(({ approach, status }) => [approach, status]))

describe('what can work where', () => {
  test.each<[release: string, server: string, python: string, virtualenv: string]>([
    ['2.0.2', '1.3.4', 'cannot', 'cannot'],
    ['2.2.2', '1.6.13', 'cannot', 'cannot'],
    ['2.4.3', '1.12.14', 'cannot', 'works'],
    ['2.7.2', '1.4.8', 'presumed', 'works'],
    ['2.9.2', '1.9.17', 'works', 'works'],
    ['2.10.3', '1.12.14', 'works', 'works'],
    ['2.10.3', '1.13.6', 'cannot', 'works'],
    ['3.0.6', '1.12.14', 'works', 'works'],
    ['3.0.6', '2.0.6', 'cannot', 'works'],
    ['3.2.1', '1.12.14', 'cannot', 'works'],
    ['3.2.1', '1.13.6', 'works', 'works'],
    ['3.3.1', '2.0.6', 'works', 'works'],
    ['3.3.1', '2.0.7', 'cannot', 'cannot'],
    ['2.10.9', '1.12.14', 'presumed', 'works'],
    ['3.9.0', '2.4.0', 'presumed', 'works'],
  ])('%s with %s', (release, server, python, virtualenv) => {
    expect(statuses(release, server)).toEqual({ python, ecs: 'works', virtualenv })
  })

  test('the two packages that collide are named', () => {
    const [python] = verdictsFor('2.10.3', '1.13.6')
    expect(python?.reason).toMatch(/openmetadata-ingestion 1\.13\.6\.3 wants sqlalchemy>=2\.0\.0,<3/)
  })

  test('for every pair there are three verdicts, one of them recommended and working', () => {
    for (const { release } of mwaaReleases) {
      for (const { server } of openmetadataServers) {
        const verdicts = verdictsFor(release, server)
        expect(verdicts).toHaveLength(3)
        expect(verdicts.filter(({ recommended }) => recommended)).toMatchObject([{ status: 'works' }])
      }
    }
  })

  test('the reason speaks of the worker where it is small', () => {
    const way = verdictsFor('2.10.3', '1.12.14', { environmentClass: 'mw1.small' }).find(
      ({ recommended }) => recommended,
    )
    expect(way?.recommended).toContain('mw1.small')
  })
})
