import { expect, test } from 'vitest'
import { secretsWithin } from './secretsWithin'

test('every reference is found where it stands, and nothing else', () => {
  const tree = {
    password: { secret: '/shop/password' },
    list: [{ key: { secret: '/shop/key' } }],
    free: { secret: 'a', beside: 'it' },
    secret: 'a text',
    none: null,
  }
  expect(secretsWithin(tree)).toEqual([
    { keys: ['password'], name: '/shop/password' },
    { keys: ['list', '0', 'key'], name: '/shop/key' },
  ])
  expect(secretsWithin({ secret: '/token' })).toEqual([{ keys: [], name: '/token' }])
  expect(secretsWithin(undefined)).toEqual([])
})
