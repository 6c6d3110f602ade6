import { describe, expect, test } from 'vitest'
import { openmetadataServers } from './openmetadataReleases'
import { everyPatchRun, nearestPatchRun, patchRunFor } from './patchRuns'
import { sendsSecretValue } from './secretValueSent'

const runs = everyPatchRun()

describe('the record', () => {
  test('is of published versions, each of which brought all tables', () => {
    const published = new Set(openmetadataServers.map(({ ingestion }) => ingestion))
    expect(runs.length).toBeGreaterThan(0)
    expect(runs.filter(({ ingestion }) => !published.has(ingestion))).toEqual([])
    expect(runs.filter(({ run }) => run.tables !== 3)).toEqual([])
  })

  test('agrees with the rule about which versions send the value of a secret', () => {
    const wrong = runs.filter(({ ingestion, run }) => sendsSecretValue(ingestion) !== run.secretSent)
    expect(wrong.map(({ approach, where, ingestion }) => `${approach} ${where} ${ingestion}`)).toEqual([])
  })
})

describe('a run is found', () => {
  const ofVirtualenv = runs.find(({ approach, where }) => approach === 'virtualenv' && where === '3.11')

  test('for every release of the Python of a virtualenv', () => {
    const { ingestion, run } = ofVirtualenv ?? expect.fail('no run on Python 3.11')
    expect(patchRunFor('virtualenv', '2.10.3', ingestion)).toEqual(run)
    expect(patchRunFor('virtualenv', '2.9.2', ingestion)).toEqual(run)
  })

  test('for exactly the version that was run', () => {
    const { ingestion } = ofVirtualenv ?? expect.fail('no run on Python 3.11')
    expect(patchRunFor('virtualenv', '2.10.3', `${ingestion}9`)).toBeUndefined()
  })

  test('not on a release that no OpenMetadata installs on', () => {
    expect(runs.some(({ ingestion }) => patchRunFor('python', '2.2.2', ingestion))).toBe(false)
  })
})

test('the nearest run is of the same line', () => {
  expect(nearestPatchRun('virtualenv', '2.10.3', '1.12.99.0')).toMatch(/^1\.12\./)
  expect(nearestPatchRun('virtualenv', '2.10.3', '9.9.9.0')).toBeUndefined()
})
