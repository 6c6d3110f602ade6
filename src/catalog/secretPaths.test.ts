import { expect, test } from 'vitest'
import type { Field } from './field'
import { secretPaths } from './secretPaths'

const secret: Field = { type: 'secret' }

test('finds secrets through choices, lists, maps and references', () => {
  const form: Field = {
    type: 'object',
    fields: {
      username: { type: 'text' },
      password: secret,
      authType: { type: 'choice', options: [{ type: 'ref', ref: 'Basic' }, { type: 'ref', ref: 'Basic' }, secret] },
      keys: { type: 'list', items: { type: 'object', fields: { key: secret } } },
      headers: { type: 'map', values: secret },
    },
  }
  const definitions: Record<string, Field> = { Basic: { type: 'object', fields: { password: secret } } }
  expect(secretPaths(form, definitions)).toEqual([
    'password',
    'authType.password',
    'authType',
    'keys[].key',
    'headers.*',
  ])
})

test('a form that contains itself is followed once', () => {
  const definitions: Record<string, Field> = {
    Loop: { type: 'object', fields: { token: secret, next: { type: 'ref', ref: 'Loop' } } },
  }
  expect(secretPaths({ type: 'ref', ref: 'Loop' }, definitions)).toEqual(['token'])
})
