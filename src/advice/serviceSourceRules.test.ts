import { expect, test } from 'vitest'
import type { AnswersInput } from '../answers/answers'
import { EXAMPLES } from '../answers/examples'
import { pathOf, withValueAt } from '../answers/valueAt'
import { withPlaceholders } from '../answers/withPlaceholders'
import { loadCatalog } from '../catalog/loadedCatalog'
import { checkAnswers } from './checkAnswers'
import type { Finding, Fix } from './finding'

type Services = AnswersInput['services']

async function judged(raw: unknown): Promise<Finding[]> {
  const { environment, openmetadata } = withPlaceholders(raw).answers
  return checkAnswers(raw, await loadCatalog(environment.release, openmetadata.server)).findings
}

const taken = (raw: unknown, { changes }: Fix) =>
  changes.reduce((tree: unknown, { path, value }) => withValueAt(tree, pathOf(path), value), raw)

const of = (example: AnswersInput, server: string, services: Services, more: object = {}): AnswersInput => ({
  ...example,
  openmetadata: { ...example.openmetadata, server, ...more },
  services,
})

const describedMysql: Services = [
  {
    name: 'shop',
    connector: 'Mysql',
    connection: {
      kind: 'described',
      config: { username: 'reader', hostPort: 'db:3306', authType: { password: { secret: '/shop/password' } } },
    },
    pipelines: [{ type: 'metadata' }, { type: 'TestSuite', options: { entityFullyQualifiedName: 'shop.a.b.c' } }],
  },
]

test('up to 1.11 a secret that would reach the server is told, and not storing the connection settles it', async () => {
  const raw = of(EXAMPLES.ecs, '1.11.14', describedMysql)
  const told = (await judged(raw)).find(({ message }) => message.includes('sends the value of the secret'))
  expect(told).toMatchObject({ severity: 'warning', path: 'services.0.connection' })
  const after = await judged(taken(raw, told?.fix as Fix))
  expect(after.map(({ message }) => message).join()).not.toContain('sends the value of the secret')
  // The way back is offered where something needs what is no longer stored.
  expect(after).toContainEqual(
    expect.objectContaining({
      path: 'services.0.pipelines.1.type',
      fix: expect.objectContaining({ label: 'Store connections' }),
    }),
  )
})

test('from 1.12 the name of the secret is what the server keeps', async () => {
  const findings = await judged(of(EXAMPLES.ecs, '1.12.14', describedMysql))
  expect(findings).toContainEqual(
    expect.objectContaining({ severity: 'info', path: 'openmetadata.storeServiceConnection' }),
  )
  const none = await judged(of(EXAMPLES.ecs, '1.12.14', describedMysql, { storeServiceConnection: false }))
  expect(none.map(({ path }) => path)).not.toContain('openmetadata.storeServiceConnection')
})

const airflow: Services = [{ name: 'mwaa', connector: 'Airflow', pipelines: [{ type: 'metadata' }] }]

test('Airflow as a source: the REST route is filled in from the environment, but for the address of its pages', async () => {
  const raw = of(EXAMPLES.ecs, '1.12.14', airflow)
  const told = (await judged(raw)).find(({ path }) => path === 'services.0.connector')
  expect(told?.fix?.label).toBe('Read it over the REST API')
  const after = await judged(taken(raw, told?.fix as Fix))
  expect(after.filter(({ path }) => path === 'services.0.connector')).toEqual([])
  expect(after.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
    'services.0.connection.config.hostPort',
  ])
})

test('Airflow as a source before 1.12: the task takes the environment’s network', async () => {
  const raw = of(EXAMPLES.ecs, '1.11.14', airflow)
  const [plain] = (await judged(raw)).filter(({ path }) => path === 'services.0.connector')
  expect(plain?.fix).toBeUndefined()
  const network = { subnets: 'subnet-0a0a0a0a, subnet-0b0b0b0b', securityGroups: ['sg-0c0c0c0c'] }
  const known = { ...raw, environment: { ...raw.environment, ...network } }
  const [told] = (await judged(known)).filter(({ path }) => path === 'services.0.connector')
  expect(told?.fix?.changes).toEqual([
    { path: 'approach.subnets', value: ['subnet-0a0a0a0a', 'subnet-0b0b0b0b'] },
    { path: 'approach.securityGroups', value: ['sg-0c0c0c0c'] },
  ])
  const after = await judged(taken(known, told?.fix as Fix))
  expect(after.find(({ path }) => path === 'services.0.connector')?.fix).toBeUndefined()
})

const backend: Services = [
  {
    name: 'mwaa',
    connector: 'Airflow',
    connection: {
      kind: 'described',
      config: { hostPort: 'https://airflow.example.com', connection: { type: 'Backend' } },
    },
    pipelines: [{ type: 'metadata' }],
  },
]

test('Airflow as a source: Backend from a worker needs Airflow 2', async () => {
  const errorsAt = async (release: string) => {
    const { environment, ...rest } = of(EXAMPLES.python, '1.12.14', backend)
    const findings = await judged({ ...rest, environment: { ...environment, release } })
    return findings.filter(({ severity, path }) => severity === 'error' && path === 'services.0.connection')
  }
  expect(await errorsAt('2.10.3')).toEqual([])
  const [told] = await errorsAt('3.0.6')
  expect(told?.message).toContain('Airflow 3')
  expect(told?.fix?.label).toBe('Read it over the REST API')
})

test('a value under the name of a secret is told among free settings, where nothing looks a secret up', async () => {
  const withOptions = (connectionOptions: Record<string, string>): Services => [
    {
      name: 'shop',
      connector: 'Mysql',
      connection: { kind: 'described', config: { username: 'reader', hostPort: 'db:3306', connectionOptions } },
      pipelines: [{ type: 'metadata' }],
    },
  ]
  const told = await judged(of(EXAMPLES.ecs, '1.12.14', withOptions({ ssl_key_password: 'zzz', charset: 'utf8' })))
  expect(told.filter(({ message }) => message.includes('sounds like a secret')).map(({ path }) => path)).toEqual([
    'services.0.connection.config.connectionOptions.ssl_key_password',
  ])
  expect(JSON.stringify(told)).not.toContain('zzz')
})
