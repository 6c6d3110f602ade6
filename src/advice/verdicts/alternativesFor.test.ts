import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { mwaaReleases } from '../../catalog/mwaaReleases'
import { openmetadataServers } from '../../catalog/openmetadataReleases'
import { verdictsFor } from './verdictsFor'

describe('the ways out of what cannot work', () => {
  test.each([
    [
      '2.10.3',
      '1.13.6',
      [
        'Switch to EcsRunTaskOperator',
        'Switch to PythonVirtualenvOperator',
        'With Airflow 3.2.1',
        'With OpenMetadata 1.12.14',
      ],
    ],
    ['3.3.1', '2.0.7', ['Switch to EcsRunTaskOperator', 'With OpenMetadata 2.0.6']],
    ['2.0.2', '1.12.14', ['Switch to EcsRunTaskOperator', 'With Airflow 2.9.2']],
  ])('%s with %s', async (release, server, labels) => {
    const [python] = verdictsFor({ release, server }, await loadCatalog(release, server))
    expect(python?.alternatives.map(({ label }) => label)).toEqual(labels)
  })

  test('for a virtualenv on a release whose Python is too old: the first that can be created', () => {
    const virtualenv = verdictsFor({ release: '2.0.2', server: '1.12.14' }, undefined)[2]
    expect(virtualenv?.alternatives.map(({ label }) => label)).toEqual([
      'Switch to EcsRunTaskOperator',
      'With Airflow 2.7.2',
    ])
  })

  test('each of them works when it is taken', () => {
    for (const { release } of mwaaReleases) {
      for (const { server } of openmetadataServers.filter(
        ({ ingestion }, index) => index % 9 === 0 || ingestion.startsWith('2.0'),
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
    const [python] = verdictsFor({ release: '3.2.1', server: '1.12.14' }, undefined)
    expect(python?.alternatives.map(({ meaning }) => meaning)).toEqual([
      undefined,
      undefined,
      'Needs an environment of Airflow 3.0.6: create one, as yours cannot be taken back to it.',
      'Needs an OpenMetadata server of 1.13: it and the ingestion have to be of one line.',
    ])
  })
})
