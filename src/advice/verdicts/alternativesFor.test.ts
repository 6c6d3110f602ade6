import { describe, expect, test } from 'vitest'
import { compareVersions, lineOf } from '../../catalog/compareVersions'
import { installCells, newestInstallable } from '../../catalog/installCells'
import { mwaaReleases } from '../../catalog/mwaaReleases'
import { nearestInstalls } from '../../catalog/nearestInstalls'
import { openmetadataLines, openmetadataServers, serversOfLine } from '../../catalog/openmetadataReleases'
import { alternativesFor } from './alternativesFor'
import type { Judgement } from './verdict'
import { verdictCase } from './verdictCase'
import { verdictsFor } from './verdictsFor'

const ECS = 'Switch to EcsRunTaskOperator'
const VIRTUALENV = 'Switch to PythonVirtualenvOperator'
const labelsOf = (fixes: { label: string }[] | undefined) => fixes?.map(({ label }) => label)

/** Each pair of a release and a line that does not install, with the newest server of the line that installs anywhere. */
const refused = installCells().flatMap(({ release, line, verdict }) => {
  const server = newestInstallable(line)?.server
  return server !== undefined && (verdict === 'cannot' || verdict === 'python')
    ? [{ release, line, verdict, server }]
    : []
})

describe('the ways out of what cannot work', () => {
  test('a pair that does not install: the other approaches, the nearest release, then the nearest server', () => {
    expect(refused.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['cannot', 'python']))
    for (const { release, line, server } of refused) {
      const [python, , virtualenv] = verdictsFor({ release, server }, undefined)
      const nearest = nearestInstalls(release, line)
      const other = nearest.line && newestInstallable(nearest.line.line)?.server
      expect(labelsOf(python?.alternatives), `${release} ${server}`).toEqual([
        ECS,
        ...(virtualenv?.status === 'cannot' ? [] : [VIRTUALENV]),
        ...(nearest.release ? [`With Airflow ${nearest.release.release}`] : []),
        ...(other === undefined ? [] : [`With OpenMetadata ${other}`]),
      ])
    }
  })

  test.each(['server', 'pair'] as const)(
    'a %s that cannot work, where the newest of the line does: that one, and no other release',
    (stoppedBy) => {
      const stopped: Judgement = { status: 'cannot', stoppedBy, reason: '', source: '' }
      const judgements = { python: stopped, virtualenv: stopped, ecs: { ...stopped, status: 'presumed' as const } }
      const working = installCells().filter(({ verdict }) => verdict === 'works')
      expect(working).not.toEqual([])
      for (const { release, line } of working) {
        const newest = newestInstallable(line)?.server
        for (const { server } of serversOfLine(line).filter((row) => row.server !== newest)) {
          expect(alternativesFor('python', verdictCase({ release, server }, undefined), judgements)).toMatchObject([
            { label: ECS },
            {
              label: `With OpenMetadata ${newest}`,
              changes: [{ path: 'openmetadata.server', value: newest }],
              meaning: `Server and ingestion have to agree on ${line} alone.`,
            },
          ])
        }
      }
    },
  )

  test('a virtualenv on a release whose Python is too old: the first release that can be created', () => {
    for (const { release, server } of refused.filter(({ verdict }) => verdict === 'python')) {
      const virtualenv = verdictsFor({ release, server }, undefined)[2]
      const lowest = newestInstallable(lineOf(server))?.requiresPython.replace('>=', '') ?? ''
      const first = mwaaReleases.find(({ canCreate, python }) => canCreate && compareVersions(python, lowest) >= 0)
      expect(labelsOf(virtualenv?.alternatives)?.slice(0, 2)).toEqual([ECS, `With Airflow ${first?.release}`])
    }
  })

  test('each of them works when it is taken', () => {
    for (const { release } of mwaaReleases) {
      for (const { server } of openmetadataServers.filter(
        ({ line }, index) => index % 9 === 0 || line === openmetadataLines.at(-1),
      )) {
        for (const { approach, alternatives } of verdictsFor({ release, server }, undefined)) {
          for (const { label, changes } of alternatives) {
            const taken = { release, server, approach }
            for (const { path, value } of changes) Object.assign(taken, { [path.split('.').at(-1) ?? '']: value })
            const kind = changes.find(({ path }) => path === 'approach.kind')?.value ?? approach
            const after = verdictsFor(taken, undefined).find((verdict) => verdict.approach === kind)
            expect(after?.status, `${release} ${server} ${approach}: ${label}`).not.toBe('cannot')
          }
        }
      }
    }
  })

  test('what moving to another release or server asks for is said', () => {
    for (const { release, server } of refused) {
      for (const { changes, meaning } of verdictsFor({ release, server }, undefined)[0]?.alternatives ?? []) {
        const [{ path, value } = { path: '', value: '' }] = changes
        const said = {
          'approach.kind': undefined,
          'environment.release':
            compareVersions(String(value), release) > 0
              ? `Needs an environment of Airflow ${value}: create one, or upgrade yours to it.`
              : `Needs an environment of Airflow ${value}: create one, as yours cannot be taken back to it.`,
          'openmetadata.server': `Needs an OpenMetadata server of ${lineOf(String(value))}: it and the ingestion have to be of one line.`,
        }
        expect(Object.keys(said)).toContain(path)
        expect(meaning).toBe(said[path as keyof typeof said])
      }
    }
  })
})
