import { describe, expect, test } from 'vitest'
import { type AnswersInput, answersSchema } from './answers'
import { EXAMPLES } from './examples'
import { pathOf, withValueAt } from './valueAt'

const ECS = EXAMPLES.ecs

function parse(path: string, value: unknown, base: AnswersInput = ECS) {
  const result = answersSchema.safeParse(withValueAt(base, pathOf(path), value))
  if (!result.success)
    return { messages: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  const found = pathOf(path).reduce(
    (tree: unknown, step) => (tree as Record<string | number, unknown>)[step],
    result.data,
  )
  return { found }
}

describe('input that pastes badly is understood', () => {
  test.each<[path: string, pasted: unknown, understood: unknown]>([
    ['environment.release', ' "2.10.3" ', '2.10.3'],
    ['environment.release', 'v3.0.6', '3.0.6'],
    ['environment.account', '1234-5678-9012', '123456789012'],
    ['environment.bucket', 's3://my-bucket/dags/', 'my-bucket'],
    ['environment.bucket', 'arn:aws-cn:s3:::my-bucket', 'my-bucket'],
    ['environment.name', 'arn:aws:airflow:us-east-1:123456789012:environment/prod', 'prod'],
    ['openmetadata.url', '`https://om.example.com/api/`', 'https://om.example.com'],
    ['openmetadata.url', 'https://om.example.com/api/v1', 'https://om.example.com'],
    ['openmetadata.url', 'http://om.example.com:8585/base/', 'http://om.example.com:8585/base'],
    ['openmetadata.server', 'v1.12.14.2', '1.12.14'],
    ['openmetadata.token.secret', 'secret:/om/token', '/om/token'],
    ['approach.cluster', 'arn:aws:ecs:us-east-1:123456789012:cluster/etl', 'etl'],
    [
      'approach.subnets',
      '"subnet-0a1b2c3d",\n subnet-0a1b2c3d4e5f60718;',
      ['subnet-0a1b2c3d', 'subnet-0a1b2c3d4e5f60718'],
    ],
    ['approach.securityGroups', '["sg-01234567"]', ['sg-01234567']],
    ['approach.memory', ' 4096 ', 4096],
    ['services.0.pipelines.0.schedule', '30  2 * *  mon-fri', '30 2 * * mon-fri'],
  ])('%s: %j', (path, pasted, understood) => {
    expect(parse(path, pasted)).toEqual({ found: understood })
  })
})

describe('wrong input names the field and shows what is right', () => {
  test.each<[path: string, wrong: unknown, shown: RegExp]>([
    ['environment.release', '2.10', /Airflow release such as 2\.10\.3/],
    ['environment.name', '1env', /a letter, then/],
    ['environment.name', 'e'.repeat(81), /At most 80/],
    ['environment.account', '12345678901', /12 digits/],
    ['environment.bucket', 'My_Bucket', /3 to 63/],
    ['environment.executionRole', 'my-role', /arn:aws:iam::123456789012:role\/name/],
    ['environment.class', 'mw1.huge', /mw1\.medium/],
    ['environment.region', 'useast1', /us-east-2/],
    ['openmetadata.url', 'om.example.com', /https:\/\//],
    ['openmetadata.url', 'https://om.example.com/?x=1', /without user, query or fragment/],
    ['openmetadata.server', '1.12', /x\.y\.z/],
    ['openmetadata.token.secret', 'arn:aws:secretsmanager:us-east-1:1:secret:x', /name of a secret/],
    ['approach.subnets', 'subnet-123', /8 or 17 hexadecimal/],
    ['approach.subnets', ['subnet-0a1b2c3d', 'subnet-0a1b2c3d'], /twice/],
    ['approach.subnets', '', /subnets/],
    ['approach.securityGroups', Array.from({ length: 6 }, (_, index) => `sg-0000000${index}`), /At most 5/],
    ['approach.memory', 'much', /whole number of MiB/],
    ['approach.kind', 'lambda', /python, ecs or virtualenv/],
    ['services', [], /at least one service/],
    ['services.0.name', 'a::b', /without ::/],
    ['services.0.pipelines.0.type', 'reindex', /Choose a pipeline/],
    ['services.0.pipelines.0.schedule', '61 * * * *', /cron expression/],
    ['services.0.pipelines.0.retries', -1, /from 0 to 20/],
    ['services.0.pipelines.0.options', 'none', /object/],
    ['services.0.pipelines.0.options', { password: { secret: '*' } }, /name of a secret/],
    ['openmetadata.token.secret', '-x', /name of a secret/],
    ['approach.taskRole', '-x', /role/],
  ])('%s: %j', (path, wrong, shown) => {
    const { messages } = parse(path, wrong)
    expect(
      messages?.some((message) => message.startsWith(path) && shown.test(message)),
      messages?.join('\n'),
    ).toBe(true)
  })
})

describe('what is never taken, in whatever text field', () => {
  const hostile: [what: string, value: string, shown: RegExp][] = [
    ['a control character', 'a\u0007b', /control character/],
    ['a line separator', 'a\u2028b', /control character/],
    ['a lone surrogate', 'a\ud800b', /lone surrogate/],
    ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJib3QifQ.c2lnbmF0dXJl', /JSON Web Token/],
    ['an access key', 'AKIAIOSFODNN7EXAMPLE', /AWS access key/],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----', /private key/],
    ['a password in an address', 'postgres://me:hunter2@db/x', /password in it/],
  ]
  const stored = { kind: 'described', config: {} }
  const base = withValueAt(ECS, pathOf('services.0.connection'), stored) as AnswersInput
  const fields = [
    'environment.name',
    'openmetadata.url',
    'openmetadata.token.secret',
    'services.0.name',
    'services.0.connection.config.username',
  ]
  test.each(fields.flatMap((field) => hostile.map(([what, value, shown]) => [field, what, value, shown] as const)))(
    '%s: %s',
    (field, _, value, shown) => {
      expect(parse(field, value, base).messages?.some((message) => shown.test(message))).toBe(true)
    },
  )
})

test('the defaults of a pipeline are the ones of the page people copy today', () => {
  const { services } = answersSchema.parse({
    ...ECS,
    services: [{ name: 'a', connector: 'Mysql', pipelines: [{ type: 'metadata' }] }],
  })
  expect(services[0]).toMatchObject({
    connection: { kind: 'stored' },
    pipelines: [{ retries: 3, retryDelaySeconds: 10, timeoutMinutes: 60, options: {} }],
  })
})

test('what comes out goes in again unchanged', () => {
  for (const example of Object.values(EXAMPLES)) {
    const answers = answersSchema.parse(example)
    expect(answersSchema.parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers)
  }
})
