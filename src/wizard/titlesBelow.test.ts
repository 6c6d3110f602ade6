import { expect, test } from 'vitest'
import type { Field } from '../catalog/field'
import { titlesBelow } from './titlesBelow'

const auth: Field = {
  type: 'choice',
  title: 'Auth Configuration Type',
  options: [
    { type: 'object', fields: { password: { type: 'secret' } } },
    { type: 'object', fields: { awsConfig: { type: 'ref', ref: 'aws' } } },
  ],
}
const definitions: Record<string, Field> = {
  aws: { type: 'object', fields: { awsRegion: { type: 'text', title: 'AWS Region' } } },
}
const form: Field = {
  type: 'object',
  fields: {
    hostPort: { type: 'text', title: 'Host and Port' },
    authType: auth,
    schemaFilterPattern: { type: 'object', fields: { includes: { type: 'list', items: { type: 'text' } } } },
    connectionOptions: { type: 'map', values: { type: 'text' } },
  },
}
const value = { authType: { awsConfig: {} }, connectionOptions: { 'a.b': 'c' } }

test.each([
  ['hostPort', 'Host and Port'],
  ['authType.awsConfig.awsRegion', 'Auth Configuration Type, AWS config, AWS Region'],
  ['authType.password.secret', 'Auth Configuration Type, Password'],
  ['schemaFilterPattern.includes.1', 'Schema filter pattern, Includes 2'],
  ['connectionOptions.a.b', 'Connection options, a.b'],
  ['hostport.deep', 'hostport, deep'],
  ['toString', 'toString'],
])('%s is called %s', (path, titles) => {
  expect(titlesBelow(form, path.split('.'), value, definitions).join(', ').replace('AWS config', 'AWS config')).toBe(
    titles,
  )
})
