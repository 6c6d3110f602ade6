import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenName } from './shortenName'

test('a name that fits is unchanged', () => {
  expect(shortenName('a'.repeat(80), 80, '_')).toBe('a'.repeat(80))
})

test('a longer name ends in a hash of the full name', () => {
  const name = shortenName('a'.repeat(81), 80, '_')
  expect(name).toMatch(/^a{63}_[0-9a-f]{16}$/)
  expect(shortenName('a'.repeat(81), 80, '_')).toBe(name)
  expect(shortenName(`${'a'.repeat(80)}b`, 80, '_')).not.toBe(name)
})

test('no two separators meet where a name was cut', () => {
  expect(shortenName(`${'a'.repeat(62)}_${'b'.repeat(30)}`, 80, '_')).toMatch(/^a{62}_[0-9a-f]{16}$/)
})

test('two different names never become one, and each fits', () => {
  const ending = fc.string({ unit: fc.constantFrom('a', 'b', '-', '_', '7'), maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), ending, ending, (length, one, other) => {
      const [first, second] = [one, other].map((each) => shortenName(`${'n'.repeat(length)}${each}`, 255, '-'))
      expect(first === second).toBe(one === other)
      expect(first).toMatch(/^[A-Za-z0-9_-]{0,255}$/)
    }),
  )
})
