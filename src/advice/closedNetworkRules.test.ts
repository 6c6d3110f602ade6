import { describe, expect, test } from 'vitest'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'
import { lineOf } from '../catalog/compareVersions'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import { type LoadedCatalog, loadCatalog } from '../catalog/loadedCatalog'
import type { Resolutions } from '../catalog/resolution'
import { checkAnswers } from './checkAnswers'

const SERVER = EXAMPLES.python.openmetadata.server
const INGESTION = ingestionVersionFor(SERVER)
const catalog = await loadCatalog('2.10.3', SERVER)

const closed = (kind: ApproachKind, release?: string, own?: string) => {
  const { environment, ...others } = EXAMPLES[kind]
  const said = { network: 'closed', ...(release ? { release } : {}), ...(own ? { ownRequirements: own } : {}) }
  return { ...others, environment: { ...environment, ...said } }
}

/** A lock of OpenMetadata with one package that has to be built. */
function lockWith(name: string): Resolutions {
  const pins = new Map([
    ['openmetadata-ingestion', INGESTION],
    [name, '1.0'],
  ])
  const lock = { covers: new Set(['redshift']), pins, moved: new Map(), sourceOnly: new Set([name]) }
  const line = {
    version: INGESTION,
    collision: undefined,
    base: [name],
    extras: {},
    refused: {},
    offered: ['redshift'],
    cures: [],
    fits: [],
    wishes: {},
    locks: [lock],
  }
  return { date: '2026-11-22', resolver: 'made up', essential: new Map(), needs: {}, lines: { [lineOf(SERVER)]: line } }
}

const errorsOf = (raw: unknown, given: LoadedCatalog) =>
  checkAnswers(raw, given).findings.filter(({ severity, path }) => severity === 'error' && path.includes('network'))

describe('a lock with a package that downloads while it is built', () => {
  const parser = lockWith('dbt-core-experimental-parser')

  test.each(['python', 'virtualenv'] as const)('is refused in a closed network, named with the way out: %s', (kind) => {
    const given = { ...catalog, environment: parser, virtualenv: parser }
    expect(errorsOf(closed(kind), given)).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^dbt-core-experimental-parser .* github\.com .*dbt-core below 1\.12.*ECS/),
      }),
    ])
    expect(errorsOf(EXAMPLES[kind], given)).toEqual([])
  })

  test('is none where a wheel runs, and none that only has to be built', () => {
    const db2 = { ...catalog, environment: lockWith('ibm-db') }
    expect(errorsOf(closed('python'), db2)).toEqual([])
    expect(errorsOf(closed('python', '2.6.3'), db2)).toHaveLength(1)
    expect(errorsOf(closed('python'), { ...catalog, environment: lockWith('pure-sasl') })).toEqual([])
  })

  test('is the business of an index of one’s own', () => {
    const given = { ...catalog, environment: parser }
    expect(errorsOf(closed('python', undefined, '--index-url https://pypi.example.internal/simple'), given)).toEqual([])
  })
})

const messages = (raw: unknown) => checkAnswers(raw, catalog).findings.map(({ message }) => message)

test.each<[ApproachKind, RegExp]>([
  ['python', /endpoints for secretsmanager, /],
  ['virtualenv', /endpoints for secretsmanager, /],
  ['ecs', /endpoints for ecs, ecr\.api, ecr\.dkr, logs, s3 \(a gateway\) and secretsmanager, /],
])('%s: the endpoints its files call are named', (kind, expected) => {
  expect(messages(closed(kind)).filter((message) => expected.test(message))).toHaveLength(1)
  expect(messages(EXAMPLES[kind]).some((message) => message.includes('endpoints for'))).toBe(false)
})

test.each([
  ['humanize @ https://example.com/humanize-1.0-py3-none-any.whl', 'Line 1 takes'],
  ['humanize\n-c https://example.com/c.txt\ngit+https://example.com/a.git', 'Lines 2 and 3 take'],
  ['numpy==1.26.4\n./plugins/a-1.0-py3-none-any.whl\n--find-links /usr/local/airflow/plugins', undefined],
  ['--index-url https://pypi.example.internal/simple', undefined],
])('lines of one’s own that fetch from an address: %j', (own, begins) => {
  const found = messages(closed('python', undefined, own)).filter((message) =>
    message.includes('from an address, even'),
  )
  expect(found).toEqual(begins === undefined ? [] : [expect.stringMatching(`^${begins} `)])
})

test('a virtualenv installs from wheels and not from the index', () => {
  expect(messages(EXAMPLES.virtualenv)).toContainEqual(expect.stringContaining('from the package index'))
  expect(messages(closed('virtualenv'))).toContainEqual(expect.stringContaining('from the wheels in plugins.zip'))
})

test('an image of a public host is refused; the fix takes the copy in ECR', () => {
  const [finding] = checkAnswers(closed('ecs'), catalog).findings.filter(({ severity }) => severity === 'error')
  expect(finding).toMatchObject({
    path: 'approach.image.host',
    fix: {
      changes: [
        { path: 'approach.image.host', value: 'ecr' },
        { path: 'approach.image.repository', value: 'openmetadata/ingestion-base' },
      ],
    },
  })
})

test.each<[ApproachKind, RegExp]>([
  ['python', /own requirements\.txt/],
  ['virtualenv', /REQUIREMENTS of the DAG/],
  ['ecs', /copy of the image/],
])('%s: the language model of autoClassification has to be brought along', (kind, way) => {
  const answers = closed(kind)
  const [service] = answers.services
  const raw = { ...answers, services: [{ ...service, pipelines: [{ type: 'autoClassification' }] }] }
  expect(checkAnswers(raw, catalog).findings).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      path: 'services.0.pipelines.0.type',
      message: expect.stringMatching(way),
    }),
  )
})
