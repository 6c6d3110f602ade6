import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenName } from './shortenName'

test('a name that fits is not changed', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (name) => shortenName(name, 40) === name))
})

test('a longer name is cut to the limit and keeps its beginning', () => {
  const long = `${'f'.repeat(250)}-alpha_metadata`
  expect(shortenName(long, 255)).toHaveLength(255)
  expect(shortenName(long, 255)).toMatch(/^f{242}-[0-9a-f]{12}$/)
})

test('long names that differ only behind the cut stay different', () => {
  const word = fc.stringMatching(/^[a-z0-9_]{1,30}$/)
  fc.assert(
    fc.property(word, word, (one, other) => {
      fc.pre(one !== other)
      const family = 'f'.repeat(255)
      expect(shortenName(`${family}-${one}`, 255)).not.toBe(shortenName(`${family}-${other}`, 255))
    }),
  )
})

test('the hash is that of FNV-1a, so the same name is the same in every browser', () => {
  // Published test vector: the 64-bit FNV-1a hash of "foobar" is 85944171f73967e8.
  expect(shortenName('foobar', 5).endsWith('85944171f739')).toBe(true)
})
