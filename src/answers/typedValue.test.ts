import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRow, rowsOf, valueOfRows } from './entryRows'
import { isSecretReference } from './isSecretReference'
import type { JsonTree } from './jsonTree'
import { suggestedSecret } from './suggestedSecret'
import { shownValue, typedValue } from './typedValue'

const KINDS = ['text', 'secret', 'integer', 'number', 'any'] as const

describe('typedValue', () => {
  it.each([
    ['text', ' a b ', 'a b'],
    ['text', '  ', undefined],
    ['integer', '10', 10],
    ['integer', '1.5', 1.5],
    ['number', '.5', 0.5],
    ['number', 'abc', 'abc'],
    ['integer', '0x10', '0x10'],
    ['integer', '12345678901234567890', '12345678901234567890'],
    ['integer', '', undefined],
    ['secret', ' /openmetadata/a ', { secret: '/openmetadata/a' }],
    ['secret', 'secret:/a', { secret: '/a' }],
    ['secret', '/openmetadata/', { secret: '/openmetadata' }],
    ['secret', 'hunter 2!', undefined],
    ['secret', '/', undefined],
    ['any', '{"a": [1]}', { a: [1] }],
    ['any', '{"a": ', undefined],
    ['any', 'plain words', 'plain words'],
    ['any', '"10"', '10'],
    ['any', '10', 10],
    ['any', 'null', undefined],
  ] as const)('reads %s %j as %j', (type, typed, value) => {
    expect(typedValue({ type }, typed).value).toEqual(value)
  })

  it('says why a text is not taken', () => {
    expect(typedValue({ type: 'secret' }, 'hunter 2!').problem).toContain('the name of a secret')
    expect(typedValue({ type: 'any' }, '[1,').problem).toContain('no JSON')
    expect(typedValue({ type: 'secret' }, '').problem).toBeUndefined()
  })

  it('gives back the value whose text it is shown, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.string(), (type, typed) => {
        const { value } = typedValue({ type }, typed)
        expect(typedValue({ type }, shownValue({ type }, value)).value).toEqual(value)
        expect(type !== 'secret' || value === undefined || isSecretReference(value)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('shows any JSON value as a text that means it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const shown = typedValue({ type: 'any' }, shownValue({ type: 'any' }, value as JsonTree)).value
        expect(JSON.stringify(shown ?? null)).toBe(JSON.stringify(value))
      }),
    )
  })
})

describe('rows of a list or a map', () => {
  it('leave out what is not filled in yet', () => {
    expect(valueOfRows([newRow('a'), newRow(), newRow(0)], 'list')).toEqual(['a', 0])
    expect(valueOfRows([newRow('a', 'x.y'), newRow('b'), newRow(undefined, 'z')], 'map')).toEqual({ 'x.y': 'a' })
    expect(valueOfRows([newRow()], 'list')).toBeUndefined()
    expect(rowsOf('text')).toEqual([])
  })

  it('stand for the value they were made from', () => {
    const map = { 'a.b': 1, c: { d: [2] } }
    expect(valueOfRows(rowsOf(map), 'map')).toEqual(map)
    expect(valueOfRows(rowsOf([1, 'b']), 'list')).toEqual([1, 'b'])
  })
})

describe('suggestedSecret', () => {
  it('is named after the service and the field, and can always be the name of a secret', () => {
    expect(suggestedSecret('redshift prod', 'services.0.connection.config.authType.password')).toBe(
      '/openmetadata/redshift-prod/password',
    )
    expect(suggestedSecret('', '')).toBe('/openmetadata/service/secret')
    expect(suggestedSecret('k', 'services.1.connection.config.schemaRegistrySSL.sslKey')).toBe(
      '/openmetadata/k/schemaRegistrySSL/sslKey',
    )
    fc.assert(
      fc.property(fc.string(), fc.string(), (service, path) => {
        const suggestion = suggestedSecret(service, path)
        expect(typedValue({ type: 'secret' }, suggestion).value).toEqual({ secret: suggestion })
      }),
    )
  })

  it('differs for services whose names differ only in letters beyond ASCII', () => {
    const names = ['Müller', 'Möller', '倉庫', '订单', 'service', 'M-ller']
    expect(new Set(names.map((name) => suggestedSecret(name, 'password'))).size).toBe(names.length)
    expect(suggestedSecret('M-ller', 'password')).toBe('/openmetadata/M-ller/password')
  })
})
