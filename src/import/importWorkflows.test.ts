import { expect, test } from 'vitest'
import { loadConnectorLine } from '../catalog/loadConnectorLine'
import { importWorkflows } from './importWorkflows'

const line = await loadConnectorLine('1.12')
const PASSWORD = 'hunter2-of-the-warehouse'
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJpbmdlc3Rpb24ifQ.c2lnbmF0dXJlLW9mLWl0'

const metadata = `source:
  type: Redshift
  serviceName: shop
  serviceConnection:
    config:
      type: Redshift
      username: reader
      authType:
        password: ${PASSWORD}
      hostPort: shop.example.internal:5439
      database: 2024
      colour: red
  sourceConfig:
    config:
      type: DatabaseMetadata
      markDeletedTables: off
      threads: '4'
sink:
  type: metadata-rest
  config: {}
workflowConfig:
  loggerLevel: DEBUG
  successThreshold: 90
  openMetadataServerConfig:
    hostPort: https://openmetadata.example.com/api
    authProvider: openmetadata
    securityConfig:
      jwtToken: ${TOKEN}
    secretsManagerProvider: aws-ssm
    storeServiceConnection: false
    verifySSL: ignore
`

const lineage = `source:
  type: redshift-lineage
  serviceName: shop
  sourceConfig: {config: {type: DatabaseLineage, queryLogDuration: 2}}
sink: {type: metadata-rest, config: {}}
`

const open = (...texts: string[]) =>
  importWorkflows(
    texts.map((text, index) => ({ name: `${index + 1}.yaml`, text })),
    line,
  )

test('two workflows of a service become its pipelines; what the server is goes along', () => {
  const { services, server, workflows, problems } = open(metadata, lineage)
  expect(services).toEqual([
    {
      name: 'shop',
      connector: 'Redshift',
      connection: {
        kind: 'described',
        config: {
          username: 'reader',
          authType: { password: { secret: '/openmetadata/shop/password' } },
          hostPort: 'shop.example.internal:5439',
          database: '2024',
        },
      },
      pipelines: [
        { type: 'metadata', options: { markDeletedTables: false, threads: 4 } },
        { type: 'lineage', options: { queryLogDuration: 2 } },
      ],
    },
  ])
  expect(server).toEqual({
    url: 'https://openmetadata.example.com',
    token: { secret: '/openmetadata/ingestion-bot' },
    tls: { verify: 'none' },
    secretStore: 'parameter-store',
    logLevel: 'DEBUG',
    storeServiceConnection: false,
  })
  expect(workflows.map(({ pipeline }) => pipeline)).toEqual([0, 1])
  expect(problems).toEqual([])
})

test('what has no place is named by its line, and secrets by the names that stand for them', () => {
  const outcome = open(metadata)
  expect(outcome.unplaced.map(({ file, line, path }) => [file, line, path])).toEqual(
    [
      ['1.yaml', 23, 'workflowConfig.successThreshold'],
      ['1.yaml', 12, 'source.serviceConnection.config.colour'],
    ].sort((left, right) => Number(left[1]) - Number(right[1])),
  )
  expect(outcome.replaced.map(({ line, name }) => [line, name])).toEqual([
    [9, '/openmetadata/shop/password'],
    [28, '/openmetadata/ingestion-bot'],
  ])
  for (const value of [PASSWORD, TOKEN]) expect(JSON.stringify(outcome)).not.toContain(value)
})

test('a password that moved is not kept, and its new place is named', () => {
  const outcome = open(metadata.replace('      authType:\n        password', '      password'))
  expect(outcome.unplaced).toContainEqual(
    expect.objectContaining({ line: 8, why: expect.stringContaining('authType.password') }),
  )
  expect(JSON.stringify(outcome)).not.toContain(PASSWORD)
})

test.each(['password: 13579113', 'basic.auth.user.info: reader:13579113', 'sasl.jaas.config: x 13579113'])(
  'a secret among free settings stays behind by its key: %s',
  (setting) => {
    const outcome = open(metadata.replace('      colour: red', `      connectionArguments: {${setting}, timeout: 5}`))
    expect(JSON.stringify(outcome)).not.toContain('13579113')
    expect(outcome.services[0]?.connection).toMatchObject({ config: { connectionArguments: { timeout: 5 } } })
    expect(outcome.unplaced).toContainEqual(expect.objectContaining({ line: 12 }))
  },
)

test('secrets in texts, free maps, keys and comments stay behind', () => {
  const options = [
    `        password: ${PASSWORD}`,
    `        some: ${TOKEN}`,
    `        ${TOKEN}: x`,
    `        # ${PASSWORD}`,
    '        timeout: 5',
  ]
  const text = metadata.replace('      colour: red', `      connectionArguments:\n${options.join('\n')}`)
  const outcome = open(text)
  for (const value of [PASSWORD, TOKEN]) expect(JSON.stringify(outcome)).not.toContain(value)
  expect(outcome.services[0]?.connection).toMatchObject({ config: { connectionArguments: { timeout: 5 } } })
  expect(outcome.unplaced.map(({ line }) => line)).toEqual(expect.arrayContaining([13, 14, 15]))
})

test('references stay, and two secrets of one place have two names', () => {
  const named = metadata.replace(PASSWORD, 'secret:/ours/redshift')
  expect(open(named).services[0]?.connection).toMatchObject({
    config: { authType: { password: { secret: '/ours/redshift' } } },
  })
  const { services, remarks } = open(metadata, metadata.replace(PASSWORD, 'another'))
  expect(services.map(({ name }) => name)).toEqual(['shop', 'shop'])
  expect(remarks).toContainEqual(expect.objectContaining({ message: expect.stringContaining('stays apart') }))
})

test('TestSuite and dbt join the service they name', () => {
  const suite = `source: {type: TestSuite, serviceName: shop, sourceConfig: {config: {type: TestSuite, entityFullyQualifiedName: a.b.c.d}}}
processor: {type: orm-test-runner, config: {testCases: [{name: x}]}}
`
  const dbt = `source: {type: dbt, serviceName: other, sourceConfig: {config: {type: DBT, dbtConfigSource: {dbtConfigType: local, dbtManifestFilePath: /m.json}}}}\n`
  const { services, unplaced } = open(suite, metadata, dbt)
  expect(services.map(({ connector, pipelines }) => [connector, pipelines.map(({ type }) => type)])).toEqual([
    ['Redshift', ['TestSuite', 'metadata']],
    ['Dbt', ['dbt']],
  ])
  expect(unplaced).toContainEqual(expect.objectContaining({ file: '1.yaml', path: 'processor.config.testCases' }))
  expect(open(suite)).toMatchObject({ services: [], unplaced: [{ line: 1, path: '' }] })
})

test('several documents, JSON, anchors, merges and keys that stand twice', () => {
  const json = JSON.stringify({ source: { type: 'mysql', serviceName: 'a', sourceConfig: { config: {} } } }, null, '\t')
  const merged = `base: &base {type: DatabaseMetadata, includeTags: no}
source:
  type: mysql
  serviceName: b
  serviceName: c
  sourceConfig: {config: {<<: *base, includeViews: false}}
`
  const { services, unplaced } = open(`${json}\n---\n${merged}\n---\n# nothing\n`)
  expect(services.map(({ name }) => name)).toEqual(['a', 'c'])
  expect(services[1]?.pipelines).toEqual([{ type: 'metadata', options: { includeViews: false, includeTags: false } }])
  expect(unplaced.map(({ path }) => path)).toEqual(['source.serviceName', 'base'])
})

test('a variable stays and is told', () => {
  const outcome = open(metadata.replace('shop.example.internal:5439', `$${'{HOST}'}:5439`))
  expect(outcome.remarks).toContainEqual(expect.objectContaining({ line: 10 }))
})

const LETTERS = [...'abcdefghijklmnop']
/** Each key repeats the one before it nine times. */
const BOMB = `a: &a [1]\n${LETTERS.slice(1)
  .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${LETTERS[index]}`)}]`)
  .join('\n')}\nsource: {}`

test.each([
  ['', 1],
  ['just words', 1],
  ['a: 1\n  b: 2', 1],
  ['source: &a [*a]', 1],
  ['source:\n\t- x', 2],
  [BOMB, 1],
  ['application: {}', 1],
  ['source: !!python/object:os.system x', 1],
])('%j is a problem at a line', (text, atLine) => {
  const { problems, services } = open(text)
  expect(services).toEqual([])
  expect(problems).toHaveLength(1)
  expect(problems[0]?.line).toBeGreaterThanOrEqual(atLine)
})
