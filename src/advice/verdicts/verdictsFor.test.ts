import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { chooseLock } from '../../catalog/chooseLock'
import { compareVersions, lineOf } from '../../catalog/compareVersions'
import { ingestionVersionFor } from '../../catalog/ingestionVersion'
import { newestInstallable } from '../../catalog/installCells'
import { findInstallPair } from '../../catalog/installPairs'
import { type LoadedCatalog, loadCatalog } from '../../catalog/loadedCatalog'
import { mwaaReleases } from '../../catalog/mwaaReleases'
import { installable, openmetadataLines, openmetadataServers } from '../../catalog/openmetadataReleases'
import type { Lock, Resolution, Resolutions } from '../../catalog/resolution'
import type { Workload } from '../wantedExtras'
import { verdictsFor } from './verdictsFor'

const catalogs = new Map<string, Promise<LoadedCatalog>>()
function catalogOf(release: string, server: string): Promise<LoadedCatalog> {
  const key = `${release} ${server}`
  const loading = catalogs.get(key) ?? loadCatalog(release, server)
  catalogs.set(key, loading)
  return loading
}

const service = (connector: string, ...types: Workload['pipelines'][number]['type'][]): Workload => ({
  connector,
  connection: { kind: 'stored' },
  pipelines: types.map((type) => ({ type })),
})

/** The server of the worked examples, which always installs. */
const { server: SERVER } = EXAMPLES.python.openmetadata
const LINE = lineOf(SERVER)
const INGESTION = ingestionVersionFor(SERVER)
const plain = await catalogOf('2.10.3', SERVER)

const lockOf = (...covers: string[]): Lock => ({
  ...{ covers: new Set(covers), pins: new Map(), moved: new Map(), sourceOnly: new Set() },
})

/** What a resolver could have found beside a release, where only some of it matters. */
function resolved(resolution: Partial<Resolution>): Resolutions {
  const whole: Resolution = {
    ...{ version: INGESTION, collision: undefined, base: [], extras: {}, refused: {}, offered: [], cures: [] },
    ...{ fits: [], wishes: {}, locks: [lockOf()] },
    ...resolution,
  }
  return { date: '2026-11-22', resolver: 'uv 0', essential: new Map(), needs: {}, lines: { [LINE]: whole } }
}

function pythonWith(resolution: Partial<Resolution>, release = '2.10.3', server = SERVER, services: Workload[] = []) {
  const alone = resolved({ locks: [lockOf('athena', 'mysql', 'postgres')] })
  const catalog = { ...plain, environment: resolved(resolution), virtualenv: alone }
  return verdictsFor({ release, server, services }, catalog)[0]
}

describe('what can work where', () => {
  /** Each release with each line, in the version of it that was resolved. */
  const pairs = mwaaReleases.flatMap(({ release, python }) =>
    openmetadataLines.flatMap((line) => {
      const version = findInstallPair(release, line)?.version ?? newestInstallable(line)?.ingestion
      const row = openmetadataServers.find(({ ingestion }) => ingestion === version)
      return row ? [{ release, python, line, row }] : []
    }),
  )

  test.each(mwaaReleases)(
    'beside Airflow $release: what was resolved, also while the catalog is on its way',
    async ({ release, python: version }) => {
      const here = pairs.filter((pair) => pair.release === release)
      expect(here).not.toEqual([])
      for (const { line, row } of here) {
        const barred = !installable(row) || compareVersions(version, row.requiresPython.replace('>=', '')) < 0
        const collision = findInstallPair(release, line)?.collision
        for (const catalog of [undefined, await catalogOf(release, row.server)]) {
          const [python, ecs, virtualenv] = verdictsFor({ release, server: row.server }, catalog)
          const where = `${release} ${row.server} ${catalog ? 'loaded' : ''}`
          expect(python?.status === 'cannot', where).toBe(barred || collision !== undefined)
          const alone = catalog?.virtualenv?.lines[line]?.collision
          expect(virtualenv?.status === 'cannot', where).toBe(barred || alone !== undefined)
          expect(ecs?.status, where).not.toBe('cannot')
          if (barred || collision === undefined) continue
          const told = catalog?.environment?.lines[line]?.collision ?? collision
          expect(python?.reason, where).toContain(told)
          expect(python?.conflicts, where).toEqual([
            { about: `OpenMetadata ${row.server} beside Airflow ${release}`, sides: told.split('; ') },
          ])
        }
      }
    },
  )

  test('PythonOperator is never said to work where AWS does not publish the pins of the release', () => {
    for (const { release, row } of pairs.filter((pair) => compareVersions(pair.release, '2.9.2') < 0))
      expect(verdictsFor({ release, server: row.server }, undefined)[0]?.status).not.toBe('works')
  })

  test.each([
    ['2.10.9', SERVER],
    ['3.9.0', '9.9.9'],
  ])('a release the catalog does not have, %s, is never said to work', async (release, server) => {
    for (const catalog of [undefined, await catalogOf(release, server)])
      expect(verdictsFor({ release, server }, catalog)[0]?.status).not.toBe('works')
  })

  test('for every pair there are three verdicts, one of them recommended, and that one can work', () => {
    for (const { release } of mwaaReleases) {
      for (const { server } of openmetadataServers) {
        const verdicts = verdictsFor({ release, server }, undefined)
        expect(verdicts).toHaveLength(3)
        const recommended = verdicts.filter((verdict) => verdict.recommended)
        expect(recommended).toHaveLength(1)
        expect(recommended[0]?.status, `${release} ${server}`).not.toBe('cannot')
      }
    }
  })
})

describe('what the resolver found, as a verdict on PythonOperator', () => {
  test('the pins that move, how many packages there are, and that connectors are still to come', () => {
    const pins = new Map([
      ['a', '1.0'],
      ['b', '2.0'],
    ])
    const moved = { from: '1.0', to: '2.0', because: `openmetadata-ingestion ${INGESTION} wants b>=2` }
    const found = pythonWith({ base: ['a'], locks: [{ ...lockOf(), pins, moved: new Map([['b', moved]]) }] })
    expect(found?.moved).toEqual([{ name: 'b', ...moved }])
    // Both packages, and OpenMetadata itself.
    expect(found?.packages).toBe(3)
    expect(found?.reason).toMatch(/without connectors\. Your connectors are checked separately/)
    expect(found?.source).toMatch(/^Resolved with uv 0.*2026-11-22$/)
  })

  test('the packages and moved pins of the catalog itself', () => {
    const choice = chooseLock(plain.environment, INGESTION, [])
    const [python] = verdictsFor({ release: '2.10.3', server: SERVER }, plain)
    if (choice.kind !== 'locked') throw new Error(`The server of the worked examples has no lock: ${choice.kind}`)
    expect(python?.packages).toBe(choice.pins.size + 1)
    expect(python?.moved).toEqual([...choice.lock.moved].map(([name, pin]) => ({ name, ...pin })))
    expect(python?.source).toContain(
      `${plain.environment?.resolver}, from packages published up to ${plain.environment?.date}`,
    )
  })

  test('the two requirements that collide', () => {
    const found = pythonWith({ collision: `openmetadata-ingestion ${INGESTION} wants a>=2,<3; MWAA pins a 1.0` })
    expect(found).toMatchObject({
      status: 'cannot',
      stoppedBy: 'pair',
      reason: expect.stringContaining(`openmetadata-ingestion ${INGESTION} wants a>=2,<3`),
      conflicts: [
        {
          about: `OpenMetadata ${SERVER} beside Airflow 2.10.3`,
          sides: [`openmetadata-ingestion ${INGESTION} wants a>=2,<3`, 'MWAA pins a 1.0'],
        },
      ],
    })
  })

  test('whose locks are used for a version that shares them', () => {
    const found = pythonWith({ version: `${LINE}.998.0`, fits: [INGESTION] })
    expect(found?.status).not.toBe('cannot')
    expect(found?.reason).toContain(`(resolved for ${LINE}.998.0; ${INGESTION} accepts the same versions)`)
  })

  test('a server newer than all that was resolved', () => {
    const found = pythonWith({}, '2.10.3', `${LINE}.999`)
    expect(found?.status).toBe('presumed')
    expect(found?.reason).toContain(`${INGESTION} of its line installs`)
    expect(found?.reason).toContain(`${LINE}.999.0 itself was not looked at`)
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
    const found = pythonWith({ refused }, '2.10.3', SERVER, [service('Athena', 'metadata')])
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
    const locks = [lockOf('mysql'), lockOf('postgres')]
    const found = pythonWith({ locks }, '2.10.3', SERVER, [
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
    verdictsFor({ release: '2.10.3', server: SERVER, services }, catalog)[2]?.status
  expect(judged([])).not.toBe('cannot')
  expect(judged([service('Mysql', 'dbt')])).toBe('cannot')
})

test('a closed network asks for something of each approach', () => {
  const said = verdictsFor({ release: '2.10.3', server: SERVER, network: 'closed' }, plain)
  expect(said.map(({ closedNetwork }) => closedNetwork)).toEqual(
    [/plugins\.zip/, /ECR/, /plugins\.zip/].map((each) => expect.stringMatching(each)),
  )
  expect(verdictsFor({ release: '2.10.3', server: SERVER }, plain)[0]?.closedNetwork).toBeUndefined()
})
