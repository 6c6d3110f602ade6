import { expect, test } from 'vitest'
import { fnv1a64 } from './fnv1a64'

/** Published test vectors: http://www.isthe.com/chongo/src/fnv/test_fnv.c */
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
  ['chongo was here!\n', '46810940eff5f915'],
])('the hash of %j is %s', (text, hash) => expect(fnv1a64(text)).toBe(hash))

test('letters beyond ASCII count, and leading zeros stay', () => {
  expect(fnv1a64('Müller')).not.toBe(fnv1a64('Möller'))
  for (let index = 0; index < 1_000; index += 1) expect(fnv1a64(`${index}`)).toMatch(/^[0-9a-f]{16}$/)
})
