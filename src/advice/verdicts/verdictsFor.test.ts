import { describe, expect, test } from 'vitest'
import { type LoadedCatalog, loadCatalog } from '../../catalog/loadedCatalog'
import { mwaaReleases } from '../../catalog/mwaaReleases'
import { openmetadataServers } from '../../catalog/openmetadataReleases'
import type { Resolution, Resolutions } from '../../catalog/resolution'
import type { Workload } from '../wantedExtras'
import { verdictsFor } from './verdictsFor'

const catalogs = new Map<string, Promise<LoadedCatalog>>()
function catalogOf(release: string, server: string): Promise<LoadedCatalog> {
  const key = `${release} ${server}`
  const loading = catalogs.get(key) ?? loadCatalog(release, server)
  catalogs.set(key, loading)
  return loading
}

const statuses = (release: string, server: string, catalog: LoadedCatalog | undefined) =>
  Object.fromEntries(verdictsFor({ release, server }, catalog).map(({ approach, status }) => [approach, status]))

const service = (connector: string, ...types: Workload['pipelines'][number]['type'][]): Workload => ({
  connector,
  connection: { kind: 'stored' },
  pipelines: types.map((type) => ({ type })),
})

const plain = await catalogOf('2.10.3', '1.12.14')

/** What a resolver could have found beside a release, where only some of it matters. */
function resolved(resolution: Partial<Resolution>, key = '1.12'): Resolutions {
  const lock = { covers: new Set<string>(), pins: new Map(), moved: new Map(), sourceOnly: new Set<string>() }
  const whole: Resolution = {
    ...{ version: '1.12.14.2', collision: undefined, base: [], extras: {}, refused: {}, offered: [], cures: [] },
    ...{ fits: [], wishes: {}, locks: [lock] },
    ...resolution,
  }
  return { date: '2026-11-22', resolver: 'uv 0', essential: new Map(), needs: {}, lines: { [key]: whole } }
}

function pythonWith(
  resolution: Partial<Resolution>,
  release = '2.10.3',
  server = '1.12.14',
  services: Workload[] = [],
) {
  const catalog = { ...plain, environment: resolved(resolution) }
  return verdictsFor({ release, server, services }, catalog)[0]
}

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
  ])('%s with %s, also while the catalog is on its way', async (release, server, python, virtualenv) => {
    const expected = { python, ecs: 'works', virtualenv }
    expect(statuses(release, server, undefined)).toEqual(expected)
    expect(statuses(release, server, await catalogOf(release, server))).toEqual(expected)
  })

  test('for every pair there are three verdicts, one of them recommended and working', () => {
    for (const { release } of mwaaReleases) {
      for (const { server } of openmetadataServers) {
        const verdicts = verdictsFor({ release, server }, undefined)
        expect(verdicts).toHaveLength(3)
        expect(verdicts.filter(({ recommended }) => recommended)).toMatchObject([{ status: 'works' }])
      }
    }
  })
})

describe('what the resolver found, as a verdict on PythonOperator', () => {
  test('the pins that move, how many packages there are, and that connectors are still to come', () => {
    const [python] = verdictsFor({ release: '2.10.3', server: '1.12.14' }, plain)
    expect(python?.moved?.find(({ name }) => name === 'boto3')?.because).toMatch(/wants boto3/)
    expect(python?.packages).toBeGreaterThan(20)
    expect(python?.reason).toMatch(/without connectors; with yours it is looked up again/)
    expect(python?.source).toMatch(/^Resolved with uv .*2026-11-22$/)
  })

  test('the two requirements that collide', async () => {
    const [python] = verdictsFor({ release: '2.10.3', server: '1.13.6' }, await catalogOf('2.10.3', '1.13.6'))
    expect(python?.reason).toMatch(/openmetadata-ingestion 1\.13\.6\.3 wants sqlalchemy>=2\.0\.0,<3/)
    expect(python?.conflicts).toMatchObject([
      {
        about: 'OpenMetadata 1.13.6 beside Airflow 2.10.3',
        sides: [/wants/, /wants/].map((each) => expect.stringMatching(each)),
      },
    ])
  })

  test('whose locks are used for a version that shares them', () => {
    const found = pythonWith({ version: '1.12.15.0', fits: ['1.12.14.2'] })
    expect(found?.status).toBe('works')
    expect(found?.reason).toContain('(resolved with 1.12.15.0, whose requirements 1.12.14.2 shares)')
  })

  test('a server newer than all that was resolved', () => {
    const found = pythonWith({}, '2.10.3', '1.12.99')
    expect(found?.status).toBe('presumed')
    expect(found?.reason).toMatch(/1\.12\.14\.2 of its line installs.*1\.12\.99\.0 itself was not looked at/)
  })

  test('a release whose pins AWS does not publish, and one that is not known', () => {
    expect(pythonWith({}, '2.8.1')).toMatchObject({
      status: 'presumed',
      reason: expect.stringMatching(/does not publish/),
    })
    expect(pythonWith({}, '2.10.9')).toMatchObject({
      status: 'presumed',
      reason: expect.stringMatching(/2\.10\.9 was not tried/),
    })
  })

  test('an extra that cannot be had at all', () => {
    const refused = { athena: 'pyathena 1.0.2 wants a<1; MWAA pins a 1.0' }
    const found = pythonWith({ refused }, '2.10.3', '1.12.14', [service('Athena', 'metadata')])
    expect(found).toMatchObject({
      status: 'cannot',
      conflicts: [
        { about: 'The extra athena beside Airflow 2.10.3', sides: ['pyathena 1.0.2 wants a<1', 'MWAA pins a 1.0'] },
      ],
    })
    expect(found?.alternatives.map(({ label }) => label)).toEqual([
      'Switch to EcsRunTaskOperator',
      'Switch to PythonVirtualenvOperator',
    ])
  })

  test('extras that can be had, but not together', () => {
    const lock = { pins: new Map(), moved: new Map(), sourceOnly: new Set<string>() }
    const locks = [
      { ...lock, covers: new Set(['mysql']) },
      { ...lock, covers: new Set(['postgres']) },
    ]
    const found = pythonWith({ locks }, '2.10.3', '1.12.14', [
      service('Mysql', 'metadata'),
      service('Postgres', 'metadata'),
    ])
    expect(found?.status).toBe('cannot')
    expect(found?.reason).toContain('not together: mysql and postgres')
  })
})

test('a virtualenv is judged for each pipeline by itself', () => {
  const catalog = { ...plain, virtualenv: resolved({ refused: { dbt: 'a wants b<1; c wants b>1' } }) }
  const judged = (services: Workload[]) =>
    verdictsFor({ release: '2.10.3', server: '1.12.14', services }, catalog)[2]?.status
  const locks = resolved({}).lines['1.12']?.locks ?? []
  expect(locks).toHaveLength(1)
  expect(judged([])).toBe('works')
  expect(judged([service('Mysql', 'dbt')])).toBe('cannot')
})

test('a closed network asks for something of each approach', () => {
  const said = verdictsFor({ release: '2.10.3', server: '1.12.14', network: 'closed' }, plain)
  expect(said.map(({ closedNetwork }) => closedNetwork)).toEqual(
    [/plugins\.zip/, /ECR/, /plugins\.zip/].map((each) => expect.stringMatching(each)),
  )
  expect(verdictsFor({ release: '2.10.3', server: '1.12.14' }, plain)[0]?.closedNetwork).toBeUndefined()
})
