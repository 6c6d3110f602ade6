import { describe, expect, test } from 'vitest'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'
import { pathOf, withValueAt } from '../answers/valueAt'
import { withPlaceholders } from '../answers/withPlaceholders'
import { loadCatalog } from '../catalog/loadedCatalog'
import { collidingReleases } from '../testing/collidingReleases'
import { checkAnswers } from './checkAnswers'
import { hasErrors } from './hasErrors'

const SERVER = EXAMPLES.python.openmetadata.server
const [COLLIDES] = collidingReleases(SERVER)
const catalog = await loadCatalog('2.10.3', SERVER)
type Changes = Record<string, unknown>

async function findingsOf(approach: ApproachKind, changes: Changes) {
  const raw = Object.entries(changes).reduce(
    (tree: unknown, [path, value]) => withValueAt(tree, pathOf(path), value),
    EXAMPLES[approach],
  )
  const { environment, openmetadata } = withPlaceholders(raw).answers
  return checkAnswers(raw, await loadCatalog(environment.release, openmetadata.server)).findings
}

test('the worked examples have no errors and no warnings', () => {
  for (const example of Object.values(EXAMPLES)) {
    const { answers, findings } = checkAnswers(example, catalog)
    expect(answers).toBeDefined()
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  }
})

describe('each rule', () => {
  test.each<[severity: string, path: string, message: RegExp, approach: ApproachKind, changes: Changes]>([
    ['warning', 'environment.release', /written as for 2\.9\.2/, 'python', { 'environment.release': '2.9.3' }],
    ['warning', 'environment.release', /ended support/, 'ecs', { 'environment.release': '2.2.2' }],
    ['warning', 'environment.region', /not a region the catalog knows/, 'ecs', { 'environment.region': 'eu-moon-1' }],
    ['warning', 'environment.region', /no MWAA/, 'ecs', { 'environment.region': 'us-gov-west-1' }],
    [
      'error',
      'environment.executionRole',
      /of account 123456789012/,
      'python',
      { 'environment.account': '999999999999' },
    ],
    ['error', 'environment.executionRole', /partition aws;/, 'python', { 'environment.region': 'cn-north-1' }],
    ['error', 'approach.kind', /needs Python|Python 3\.7/, 'python', { 'environment.release': '2.2.2' }],
    ...collidingReleases(SERVER).map((release): [string, string, RegExp, ApproachKind, Changes] => [
      ...(['error', 'approach.kind', /^They cannot be installed together.*: .+; .+\.$/, 'python'] as const),
      { 'environment.release': release },
    ]),
    ['warning', 'environment.class', /2 GB for up to 5/, 'python', { 'environment.class': 'mw1.small' }],
    ['warning', 'openmetadata.server', /No ingestion package is known/, 'ecs', { 'openmetadata.server': '1.12.99' }],
    ['error', 'openmetadata.server', /Expected 1\.3\.0 or later/, 'ecs', { 'openmetadata.server': '1.2.0' }],
    ['warning', 'openmetadata.url', /unencrypted/, 'ecs', { 'openmetadata.url': 'http://om' }],
    ['warning', 'openmetadata.tls.verify', /not checked/, 'ecs', { 'openmetadata.tls': { verify: 'none' } }],
    ['error', 'openmetadata.tls.caFile', /absolute path/, 'ecs', { 'openmetadata.tls': { verify: 'ca-file' } }],
    [
      'error',
      'openmetadata.secretStore',
      /does not take the name a\/b/,
      'ecs',
      { 'openmetadata.secretStore': 'parameter-store', 'openmetadata.token.secret': 'a/b' },
    ],
    ['error', 'approach.cpu', /no 300 CPU/, 'ecs', { 'approach.cpu': 300 }],
    ['error', 'approach.memory', /Expected one of 2048/, 'ecs', { 'approach.cpu': 1024, 'approach.memory': 512 }],
    ['warning', 'approach.memory', /137/, 'ecs', { 'approach.cpu': 256, 'approach.memory': 512 }],
    ['info', 'approach.assignPublicIp', /NAT gateway/, 'ecs', {}],
    [
      'error',
      'approach.taskRole',
      /another account/,
      'ecs',
      { 'approach.taskRole': 'arn:aws:iam::999999999999:role/x' },
    ],
    ['error', 'approach.image.repository', /ECR repository/, 'ecs', { 'approach.image': { host: 'ecr' } }],
    ['warning', 'approach.cachePath', /came with 2\.8/, 'virtualenv', { 'environment.release': '2.7.2' }],
    ['info', 'approach.plugin', /without the plugin/, 'virtualenv', {}],
    ['error', 'services.0.connector', /Did you mean Redshift/, 'python', { 'services.0.connector': 'redshift' }],
    ['error', 'services.0.connection.config.passwort', /./, 'python', { 'services.0.connection.config.passwort': 'x' }],
    [
      'warning',
      'services.1.name',
      /stands above already.*Here its files are snowflake_prod_metadata_2, snowflake_prod_usage_2 and snowflake_prod_profiler_2\.$/,
      'ecs',
      { 'services.1': { ...EXAMPLES.ecs.services[0] } },
    ],
    [
      'warning',
      'services.1.name',
      /As a file name, Snowflake-Prod is the same as snowflake_prod: snowflake_prod\. Here its files are snowflake_prod_metadata_2,/,
      'ecs',
      { 'services.1': { ...EXAMPLES.ecs.services[0], name: 'Snowflake-Prod' } },
    ],
    [
      'error',
      'services.0.pipelines.0.type',
      /has no usage pipeline/,
      'ecs',
      { 'services.0.connector': 'Kafka', 'services.0.pipelines.0.type': 'usage' },
    ],
    [
      'error',
      'services.0.pipelines.0.options.nonsense',
      /./,
      'ecs',
      { 'services.0.pipelines.0.options': { nonsense: 1 } },
    ],
    [
      'error',
      'services.0.pipelines.0.type',
      /Missing workflow_class/,
      'ecs',
      { 'openmetadata.server': '1.12.1', 'services.0.pipelines.0.type': 'autoClassification' },
    ],
    [
      'info',
      'services.0.pipelines.0.type',
      /has to have run/,
      'ecs',
      { 'services.0.pipelines': [{ type: 'lineage' }] },
    ],
    [
      'warning',
      'services.0.pipelines.0.timeoutMinutes',
      /12 hours/,
      'ecs',
      { 'services.0.pipelines.0.timeoutMinutes': 800 },
    ],
    ['info', 'services.0.pipelines.1.type', /second metadata/, 'ecs', { 'services.0.pipelines.1.type': 'metadata' }],
  ])('%s at %s: %s', async (severity, path, message, approach, changes) => {
    const found = await findingsOf(approach, changes)
    expect(
      found.some((finding) => finding.severity === severity && finding.path === path && message.test(finding.message)),
      JSON.stringify(found, null, 2),
    ).toBe(true)
  })

  test('a secret in a described connection is named up to 1.11, where its value reaches the server', async () => {
    const old = await loadCatalog('2.10.3', '1.11.14')
    const raw = withValueAt(EXAMPLES.python, pathOf('openmetadata.server'), '1.11.14')
    const { findings } = checkAnswers(raw, old)
    expect(findings.filter(({ path }) => path.startsWith('services'))).toMatchObject([
      { severity: 'warning', path: 'services.0.connection' },
    ])
  })
})

test('a fix settles its finding', () => {
  for (const changes of [
    { 'environment.release': COLLIDES },
    { 'approach.cpu': 2048 },
    { 'environment.account': '999999999999' },
  ]) {
    const approach = 'approach.cpu' in changes ? 'ecs' : 'python'
    const raw = Object.entries(changes).reduce(
      (tree: unknown, [path, value]) => withValueAt(tree, pathOf(path), value),
      EXAMPLES[approach],
    )
    const finding = checkAnswers(raw, catalog).findings.find(({ fix }) => fix !== undefined)
    const mended = finding?.fix?.changes.reduce(
      (tree: unknown, { path, value }) => withValueAt(tree, pathOf(path), value),
      raw,
    )
    const after = checkAnswers(mended, catalog).findings
    expect(after.filter(({ message }) => message === finding?.message)).toEqual([])
  }
})

test('a rule is silent about answers that are still open', () => {
  const { findings } = checkAnswers({ environment: { executionRole: 'arn:aws:iam::123456789012:role/x' } }, catalog)
  expect(findings.some(({ message }) => /of account/.test(message))).toBe(false)
  expect(hasErrors(findings)).toBe(true)
})

test('one wrong answer of a service hides nothing about the others', () => {
  const raw = [
    ['services.0.pipelines.0.schedule', 'sometimes'],
    ['services.0.connection.config', { username: 'me' }],
    ['services.1', { name: 'second', connector: 'Nothing', pipelines: [{ type: 'metadata' }] }],
  ].reduce((tree: unknown, [path, value]) => withValueAt(tree, pathOf(path as string), value), EXAMPLES.python)
  const paths = checkAnswers(raw, catalog).findings.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'services.0.pipelines.0.schedule',
      'services.0.connection.config.hostPort',
      'services.0.connection.config.database',
      'services.1.connector',
    ]),
  )
})

test('a service without a connector yet is not judged as one of the placeholder', () => {
  const raw = withValueAt(EXAMPLES.python, pathOf('services.0.connector'), '')
  expect(checkAnswers(raw, catalog).findings.map(({ path }) => path)).toEqual(['services.0.connector'])
})

test('a name stands twice only among services that have files, and other pipelines keep their own file names', async () => {
  const [service] = EXAMPLES.ecs.services
  const copy = { ...service, name: 'Snowflake prod' }
  const namesOf = async (other: object) =>
    (await findingsOf('ecs', { 'services.1': other })).filter(({ path }) => path === 'services.1.name')
  expect(await namesOf(copy)).toHaveLength(1)
  expect(await namesOf({ ...copy, enabled: false })).toEqual([])
  expect(await namesOf({ ...copy, pipelines: [{ type: 'lineage' }] })).toEqual([])
  // Neither name is written as their files are.
  const both = await findingsOf('ecs', {
    'services.0.name': 'Orders DB',
    'services.1': { ...service, name: 'orders-db' },
  })
  expect(both.find(({ path }) => path === 'services.1.name')?.message).toMatch(/the same as Orders DB: orders_db\./)
})

test('unknown answers are named one by one', () => {
  const { findings } = checkAnswers({ ...EXAMPLES.ecs, colour: 'blue' }, catalog)
  expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'error', path: 'colour' })]))
})

test('the Airflow connector is refused in a virtualenv, which has no Airflow to import', () => {
  const service = { name: 'mwaa', connector: 'Airflow', pipelines: [{ type: 'metadata' }] }
  const said = (raw: unknown) =>
    checkAnswers(raw, catalog).findings.filter(
      ({ path, severity }) => path === 'services.0.connector' && severity === 'error',
    )
  expect(said({ ...EXAMPLES.virtualenv, services: [service] })).toMatchObject([
    {
      message: expect.stringContaining('imports Airflow'),
      fix: { changes: [{ path: 'approach.kind', value: 'python' }] },
    },
  ])
  expect(said({ ...EXAMPLES.python, services: [service] })).toEqual([])
})

test.each([
  ['1.6.13', undefined, 1],
  ['1.5.15', undefined, 1],
  ['1.6.13', true, 0],
  ['1.7.7', undefined, 0],
])('lineage of views on %s, DDL asked for: %s', async (server, includeDDL, count) => {
  const findings = await findingsOf('ecs', {
    'openmetadata.server': server,
    'services.0.connector': 'Postgres',
    'services.0.connection': { kind: 'stored' },
    'services.0.pipelines': [{ type: 'metadata', options: { ...(includeDDL && { includeDDL }) } }, { type: 'lineage' }],
  })
  expect(findings.filter(({ path }) => path === 'services.0.pipelines.0.options.includeDDL')).toHaveLength(count)
})

const timesOf = async (dags: unknown, metadata: string | null, ...others: (string | null)[]) => {
  const types = ['lineage', 'usage', 'profiler']
  const dependents = others.map((schedule, at) => ({ type: types[at], schedule }))
  const findings = await findingsOf('ecs', {
    'services.0.dags': dags,
    'services.0.pipelines': [{ type: 'metadata', schedule: metadata }, ...dependents],
  })
  return findings
    .filter(({ path }) => path.endsWith('.schedule'))
    .map(({ path, fix }) => [path, fix?.changes[0]?.value])
}

test('a pipeline that starts with the metadata of its service can be moved behind it', async () => {
  const each = { kind: 'each' }
  const path = (at: number) => `services.0.pipelines.${at}.schedule`
  expect(await timesOf(each, '@daily', '@daily', '0 3 * * *', '0 23 * * sun')).toEqual([
    [path(1), '0 1 * * *'],
    [path(3), '0 3 * * sun'],
  ])
  expect(await timesOf(each, '@hourly', '0 * * * *')).toEqual([[path(1), undefined]])
  expect(await timesOf(each, '@daily', null)).toEqual([])
  expect(await timesOf(each, null, '@daily')).toEqual([])
  expect(await timesOf({ kind: 'one', schedule: '@daily' }, '@daily', '@daily')).toEqual([])
})
