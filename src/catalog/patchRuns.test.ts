import { describe, expect, test } from 'vitest'
import { openmetadataServers } from './openmetadataReleases'
import { nearestPatchRun, type PatchRuns, patchRunFor, recordedRuns } from './patchRuns'
import { sendsSecretValue } from './secretValueSent'

describe('the record', () => {
  const runs = Object.entries(recordedRuns).flatMap(([approach, places]) =>
    Object.entries(places).flatMap(([where, versions]) =>
      Object.entries(versions).map(([ingestion, run]) => ({
        name: `${approach} ${where} ${ingestion}`,
        ingestion,
        run,
      })),
    ),
  )
  const names = (wrong: typeof runs) => wrong.map(({ name }) => name)

  test('contains published versions only, each of which brought all tables', () => {
    const published = new Set(openmetadataServers.map(({ ingestion }) => ingestion))
    expect(names(runs.filter(({ ingestion }) => !published.has(ingestion)))).toEqual([])
    expect(names(runs.filter(({ run }) => run.tables !== 3))).toEqual([])
  })

  test('agrees with the rule about which versions send the value of a secret', () => {
    expect(names(runs.filter(({ ingestion, run }) => sendsSecretValue(ingestion) !== run.secretSent))).toEqual([])
  })
})

describe('a run', () => {
  const run = { day: '2026-01-02', tables: 3, secretSent: false, requirements: 'aaaaaaaaaaaa' }
  const runs: PatchRuns = {
    python: { '2.10.3': { '1.12.3.0': run } },
    virtualenv: { '3.11': { '1.11.2.0': run, '1.11.5.1': run, '1.12.2.0': run, '1.12.9.1': run, '1.13.0.0': run } },
  }

  test('in a virtualenv is that of every release of its Python', () => {
    expect(patchRunFor('virtualenv', '2.10.3', '1.12.9.1', runs)).toBe(run)
    expect(patchRunFor('virtualenv', '2.9.2', '1.12.9.1', runs)).toBe(run)
    expect(patchRunFor('virtualenv', '3.0.6', '1.12.9.1', runs)).toBeUndefined()
  })

  test('beside Airflow is that of its release alone', () => {
    expect(patchRunFor('python', '2.10.3', '1.12.3.0', runs)).toBe(run)
    expect(patchRunFor('python', '2.10.1', '1.12.3.0', runs)).toBeUndefined()
    expect(patchRunFor('python', '2.10.3', '1.12.4.0', runs)).toBeUndefined()
  })

  test.each([
    ['1.12.8.0', '1.12.9.1'],
    ['1.12.4.2', '1.12.2.0'],
    // 1.11.5 does not need the cure of 1.11.4, so its run is no evidence.
    ['1.11.4.0', '1.11.2.0'],
    ['1.11.6.3', '1.11.5.1'],
    ['1.10.4.0', undefined],
  ])('nearest to %s in its line is %s', (ingestion, nearest) => {
    expect(nearestPatchRun('virtualenv', '2.10.3', ingestion, runs)).toBe(nearest)
  })
})
