import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../answers/examples'
import type { JsonTree } from '../answers/jsonTree'
import type { ConnectorLine } from '../catalog/connectorLine'
import type { ObjectField } from '../catalog/field'
import { fieldFindings } from './fieldFindings'

const FORM: ObjectField = {
  type: 'object',
  required: ['username', 'hostPort', 'database'],
  fields: {
    username: { type: 'text' },
    hostPort: { type: 'text', title: 'Host and Port' },
    database: { type: 'text' },
    authType: {
      type: 'choice',
      title: 'Auth Configuration Type',
      options: [
        { type: 'ref', ref: 'BasicAuth', title: 'Basic Auth' },
        { type: 'ref', ref: 'IamAuth', title: 'IAM Auth' },
      ],
    },
    port: { type: 'integer', min: 1, max: 65535, default: 5439 },
    cost: { type: 'number' },
    ingestAllDatabases: { type: 'boolean', title: 'Ingest All Databases', default: false },
    sslMode: { type: 'enum', values: ['disable', 'require', 'verify-full'], title: 'SSL Mode' },
    registry: { type: 'text', format: 'uri', title: 'Registry' },
    code: { type: 'text', pattern: '^[a-z]+$', minLength: 2 },
    pythonOnly: { type: 'text', pattern: '(?P<name>a)' },
    patterns: { type: 'list', items: { type: 'text' }, title: 'Patterns' },
    headers: { type: 'map', values: { type: 'text' }, title: 'Headers' },
    connectionArguments: { type: 'map', values: { type: 'any' }, title: 'Connection Arguments' },
    free: { type: 'any' },
    endless: { type: 'ref', ref: 'Endless' },
    circle: { type: 'ref', ref: 'Circle' },
    nowhere: { type: 'ref', ref: 'constructor' },
  },
}

const LINE: ConnectorLine = {
  line: '1.12',
  version: '1.12.14.2',
  date: '2026-11-22',
  connectors: {},
  options: {},
  definitions: {
    BasicAuth: { type: 'object', fields: { password: { type: 'secret', title: 'Password' } } },
    IamAuth: {
      type: 'object',
      required: ['awsConfig'],
      fields: {
        awsConfig: {
          type: 'object',
          title: 'AWS Credentials',
          required: ['awsRegion'],
          fields: { awsRegion: { type: 'text', title: 'AWS Region' }, awsSecretAccessKey: { type: 'secret' } },
        },
      },
    },
    Endless: {
      type: 'object',
      required: ['next'],
      fields: { next: { type: 'choice', options: [{ type: 'ref', ref: 'Endless' }, { type: 'text' }] } },
    },
    Circle: { type: 'ref', ref: 'Circle' },
  },
}

const RIGHT = { username: 'om', hostPort: 'db.example.com:5439', database: 'analytics' }

const judge = (config: Record<string, JsonTree>) => fieldFindings(FORM, LINE, config, 'c')
const said = (extra: Record<string, JsonTree>) =>
  judge({ ...RIGHT, ...extra }).map((one) => `${one.path}: ${one.message}`)

describe('fieldFindings', () => {
  it('has nothing to say about a right connection', () => {
    expect(
      said({
        authType: { password: { secret: '/openmetadata/redshift/password' } },
        port: 5439,
        cost: 2.5,
        ingestAllDatabases: true,
        sslMode: 'require',
        registry: 'https://registry.example.com:8081',
        code: 'abc',
        pythonOnly: 'whatever',
        patterns: ['^a$'],
        headers: { 'x.y': 'z' },
        connectionArguments: { timeout: 10, nested: [{ a: null }] },
        free: [1, { b: 'c' }],
        nowhere: 3,
        circle: 'x',
      }),
    ).toEqual([])
  })

  it('accepts the connection of the worked example', () => {
    const connection = EXAMPLES.python.services[0]?.connection
    expect(connection?.kind === 'described' && judge(connection.config as Record<string, JsonTree>)).toEqual([])
  })

  it('names every missing field at its own path', () => {
    expect(judge({}).map((one) => `${one.path}: ${one.message}`)).toEqual([
      'c.username: Enter Username: it is required.',
      'c.hostPort: Enter Host and Port: it is required.',
      'c.database: Enter Database: it is required.',
    ])
    expect(judge({ ...RIGHT, username: '', database: null }).map((one) => one.path)).toEqual([
      'c.username',
      'c.database',
    ])
  })

  it('follows required objects down to the field that is to be filled', () => {
    expect(said({ authType: { awsConfig: {} } })).toEqual([
      'c.authType.awsConfig.awsRegion: Enter AWS Region: it is required.',
    ])
  })

  it('refuses unknown keys and says where they belong', () => {
    expect(said({ databse: 'x' })).toEqual([
      'c.databse: OpenMetadata does not know "databse" here. Did you mean database?',
    ])
    expect(said({ password: { secret: 'a' } })).toEqual([
      'c.password: OpenMetadata does not know "password" here. It belongs inside authType: authType.password.',
    ])
    expect(said({ somethingElse: 1 })).toEqual([
      'c.somethingElse: OpenMetadata does not know "somethingElse" here. Remove it.',
    ])
    expect(said({ type: 'Redshift' })).toEqual(['c.type: Leave type out: the bundle writes it by itself.'])
    expect(said(JSON.parse('{"__proto__": 1, "constructor": 2}')).length).toBe(2)
  })

  it.each([
    [{ hostPort: 5439 }, 'c.hostPort: Host and Port must be text.'],
    [{ port: '5439' }, 'c.port: Port must be a whole number such as 10, without quotes.'],
    [{ port: 1.5 }, 'c.port: Port must be a whole number such as 10.'],
    [{ port: 0 }, 'c.port: Port must be at least 1.'],
    [{ port: 70000 }, 'c.port: Port must be at most 65535.'],
    [{ cost: true }, 'c.cost: Cost must be a number such as 2.5.'],
    [{ ingestAllDatabases: 'yes' }, 'c.ingestAllDatabases: Ingest All Databases must be true or false.'],
    [
      { sslMode: 'Require' },
      'c.sslMode: SSL Mode must be one of disable, require, verify-full (did you mean require?).',
    ],
    [
      { registry: 'registry:8081' },
      'c.registry: Registry must be an address with its scheme, such as https://host.example.com:8080.',
    ],
    [{ code: 'a' }, 'c.code: Code must have at least 2 characters.'],
    [{ code: 'A1' }, 'c.code: Code must match ^[a-z]+$.'],
    [{ patterns: 'a' }, 'c.patterns: Patterns must be a list.'],
    [{ patterns: ['a', 1] }, 'c.patterns.1: Patterns, item 2 must be text.'],
    [{ headers: ['a'] }, 'c.headers: Headers must be keys with values.'],
    [{ headers: { a: 1 } }, 'c.headers.a: Headers, a must be text.'],
  ] satisfies [Record<string, JsonTree>, string][])('says what is right for %j', (extra, message) => {
    expect(said(extra)).toEqual([message])
  })

  it('takes names of secrets where OpenMetadata looks them up, and nowhere else', () => {
    expect(said({ authType: { password: 'hunter2' } })).toEqual([
      'c.authType.password: Give the name of a secret for Password, not its value: {"secret": "/openmetadata/name"}.',
    ])
    expect(said({ authType: { password: { secret: 'arn:aws:x' } } })[0]).toContain('the name of a secret')
    expect(said({ authType: { password: { secret: 'secret:/a' } } })[0]).toContain('alone')
    const secret = { secret: '/a' }
    for (const extra of [
      { username: secret },
      { port: secret },
      { patterns: secret },
      { patterns: [secret] },
      { headers: secret },
      { headers: { a: secret } },
      { connectionArguments: { a: [secret] } },
      { free: secret },
    ])
      expect(said(extra)).toEqual([expect.stringContaining('cannot be the name of a secret')])
  })

  it('never repeats a value that was given instead of a name', () => {
    expect(
      JSON.stringify(judge({ ...RIGHT, authType: { password: 'hunter2' }, username: { secret: 'hunter2' } })),
    ).not.toContain('hunter2')
  })

  it('judges a choice by the option that fits best', () => {
    expect(said({ authType: { passwrd: { secret: 'a' } } })).toEqual([
      'c.authType: Auth Configuration Type fits none of its forms: Basic Auth (password); IAM Auth (awsConfig).',
    ])
    expect(said({ authType: { awsConfig: { awsRegion: 'eu-west-1', awsRegin: 'x' } } })).toEqual([
      'c.authType.awsConfig.awsRegin: OpenMetadata does not know "awsRegin" here. Did you mean awsRegion?',
    ])
    expect(said({ authType: 'basic' })[0]).toContain('fits none of its forms')
  })

  it('comes to an end in a form that contains itself', () => {
    expect(said({ endless: { next: { next: { next: 'end' } } } })).toEqual([])
    expect(said({ endless: {} }).length).toBe(1)
  })

  it('never throws and always answers with a path below its own, whatever the JSON', () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(FORM.fields), 'password', 'awsConfig', 'next', 'secret'),
      fc.string(),
    )
    const tree = fc.letrec<{ node: JsonTree }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)) as fc.Arbitrary<JsonTree>,
        fc.array(tie('node'), { maxLength: 3 }) as fc.Arbitrary<JsonTree>,
        fc.dictionary(key, tie('node'), { maxKeys: 4 }) as fc.Arbitrary<JsonTree>,
      ),
    })).node
    fc.assert(
      fc.property(fc.dictionary(key, tree), (config) => {
        for (const finding of judge(config)) {
          expect(['error', 'warning']).toContain(finding.severity)
          expect(finding.path.startsWith('c.') || finding.path === 'c').toBe(true)
          expect(finding.message).toMatch(/(?:\.|Did you mean [^?]+\?)$/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
