import { expect, test } from 'vitest'
import { plainScalar } from './plainScalar'

// Compared with yaml.safe_load of PyYAML 6.0.3: it agrees on each but days and numbers too large, which stay texts here.
test.each<[string, string | number | boolean | null]>([
  ['on', true],
  ['Yes', true],
  ['off', false],
  ['y', 'y'],
  ['yEs', 'yEs'],
  ['', null],
  ['~', null],
  ['Null', null],
  ['010', 8],
  ['0x1F', 31],
  ['0b101', 5],
  ['08', '08'],
  ['1_000', 1000],
  ['-3', -3],
  ['1e3', '1e3'],
  ['1.5e+3', 1500],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['2024-01-01', '2024-01-01'],
  ['123456789012345678901', '123456789012345678901'],
  ['1.2.3', '1.2.3'],
  ['xy-12345', 'xy-12345'],
])('%j is %j', (text, value) => expect(plainScalar(text)).toBe(value))
