import { expect, test } from 'vitest'
import { type Definitions, resolveField } from './resolveField'

const definitions: Definitions = {
  BasicAuth: { type: 'object', fields: { password: { type: 'secret' } }, title: 'Basic' },
  Alias: { type: 'ref', ref: 'BasicAuth' },
  Circle: { type: 'ref', ref: 'Circle' },
}

test('a field that is no reference is itself', () => {
  const field = { type: 'text' as const, title: 'Host' }
  expect(resolveField(field, definitions)).toBe(field)
})

test('a reference takes the form, and keeps its own title and default', () => {
  const resolved = resolveField({ type: 'ref', ref: 'Alias', title: 'Here', default: {} }, definitions)
  expect(resolved).toEqual({ ...definitions.BasicAuth, title: 'Here', default: {} })
})

test.each(['Circle', 'Missing', 'constructor'])('%s leads nowhere and becomes anything', (ref) => {
  expect(resolveField({ type: 'ref', ref }, definitions)).toEqual({ type: 'any' })
})
