import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { filterWay, isFilterPattern } from '../../catalog/filterPatterns'
import { fieldFindings } from '../fieldFindings'
import { ignoredExcludes } from '../ignoredExcludes'
import { filterOutcome } from './filterOutcome'

const FOLDER = join(import.meta.dirname, '../../catalog/data/connectors')
const lines = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ConnectorLine)
const line = (wanted: string) => lines.find((one) => one.line === wanted) as ConnectorLine
const metadata = (value: unknown, wanted = '1.12') =>
  fieldFindings(
    line(wanted).options.DatabaseMetadata as never,
    line(wanted),
    { tableFilterPattern: value } as never,
    'options',
  )

test('every field called a filter pattern has the shape of one, and nothing else has, in every line', () => {
  let found = 0
  for (const { connectors, options, definitions } of lines)
    for (const form of [...Object.values(connectors).map((one) => one.form), ...Object.values(options)])
      for (const [name, field] of Object.entries(form.fields)) {
        expect(isFilterPattern(field, definitions), name).toBe(name.endsWith('FilterPattern'))
        found += Number(name.endsWith('FilterPattern'))
      }
  expect(found).toBeGreaterThan(2_000)
})

describe('an expression that Python refuses is an error at its row', () => {
  test.each([
    ['*_tmp', 'nothing stands before * to repeat; "anything" is .* (character 1)'],
    ['a**', '* repeats what is repeated already (character 3)'],
    ['(a', ') is missing after ( (character 1)'],
    ['a)', ') closes nothing (character 2)'],
    ['[a', '] is missing after [ (character 1)'],
    ['[z-a]', 'the range z-a runs backwards (character 2)'],
    ['[\\w-z]', '\\w-z is no range; put the - last in the set (character 2)'],
    ['a{3,1}', '{3,1} asks for at least 3 and at most 1 (character 2)'],
    ['C:\\', 'it ends in a single backslash (character 3)'],
    ['\\q', '\\q has no meaning; a backslash itself is \\\\ (character 1)'],
    ['(a)\\2', 'there is no group 2 (character 4)'],
    ['(?<env>a)', '(?< goes on with = or !; a name is (?P<name>…) (character 1)'],
    ['(?<=a+)b', 'a look behind must have one length, without *, + or ? (character 1)'],
    ['a(?i)', '(?i) can stand at the beginning only (Python 3.11) (character 2)'],
    ['(?>a)', '(?>…) is not known to Python 3.10 (character 1)'],
    ['a++', '+ repeats what is repeated already (Python 3.10) (character 3)'],
    ['\\N{DASH}', 'write the character itself, not its name as \\N{…} (character 1)'],
    ['🎈(', ') is missing after ( (character 2)'],
  ])('%s', (pattern, said) => {
    expect(metadata({ includes: ['fine', pattern] })).toEqual([
      expect.objectContaining({
        severity: 'error',
        path: 'options.tableFilterPattern.includes.1',
        message: `Include 2 is no regular expression to Python: ${said}.`,
      }),
    ])
  })

  test('in excludes as in includes, and in a connection’s patterns', () => {
    expect(metadata({ excludes: ['('] })[0]?.path).toBe('options.tableFilterPattern.excludes.0')
    const { form } = line('1.12').connectors.Redshift as ConnectorLine['connectors'][string]
    const found = fieldFindings(form, line('1.12'), { schemaFilterPattern: { includes: ['+'] } }, 'config')
    expect(found.map(({ path }) => path)).toContain('config.schemaFilterPattern.includes.0')
  })

  test('what is no text is told once, and right ones not at all', () => {
    expect(metadata({ includes: [3, '^a'] })).toHaveLength(1)
    expect(metadata({ includes: ['^(?!tmp_).*$', '(?i)^a', 'a{,3}', '(?P<n>a)(?P=n)'], excludes: [] })).toEqual([])
  })
})

describe('what becomes of a name', () => {
  const pattern = { includes: ['sales', '.*_v2'], excludes: ['SALES_TMP', '^x$'] }
  test.each([
    ['sales', { kind: 'taken', by: 'sales' }],
    ['Sales_2024', { kind: 'taken', by: 'sales' }],
    ['raw_sales', { kind: 'leftOut' }],
    ['sales_tmp', { kind: 'leftOut', by: 'SALES_TMP' }],
    ['raw_v2_old', { kind: 'taken', by: '.*_v2' }],
  ])('%s', (name, outcome) => expect(filterOutcome(pattern, name, 'both')).toEqual(outcome))

  test('up to 1.4 includes win, and that is told; since 1.5 both count', () => {
    expect(filterWay('1.4', 'tableFilterPattern', 'DatabaseMetadata')).toBe('includesOnly')
    expect(filterWay('1.5', 'tableFilterPattern', 'DatabaseMetadata')).toBe('both')
    expect(filterOutcome(pattern, 'sales_tmp', 'includesOnly')).toEqual({ kind: 'taken', by: 'sales' })
    expect(filterOutcome({ includes: [], excludes: ['x'] }, 'xy', 'includesOnly')).toEqual({ kind: 'leftOut', by: 'x' })
    const pipeline = { type: 'metadata', options: { tableFilterPattern: pattern } } as never
    expect(ignoredExcludes(pipeline, 'database', line('1.4'), 'p')).toEqual([
      expect.objectContaining({ severity: 'warning', path: 'p.options.tableFilterPattern.excludes' }),
    ])
    expect(ignoredExcludes(pipeline, 'database', line('1.5'), 'p')).toEqual([])
  })

  test('the profiler of 1.13 asks the server, which looks at includes alone', () => {
    expect(filterWay('1.12', 'tableFilterPattern', 'Profiler')).toBe('both')
    expect(filterWay('1.13', 'tableFilterPattern', 'Profiler')).toBe('server')
    expect(filterWay('1.13', 'classificationFilterPattern', 'Profiler')).toBe('both')
    const pipeline = { type: 'profiler', options: { tableFilterPattern: pattern } } as never
    expect(ignoredExcludes(pipeline, 'database', line('1.13'), 'p')).toHaveLength(1)
  })

  test('nobody waits for an expression that runs away', () => {
    const runaway = { includes: ['(a*)*(a*)*(a*)*b'], excludes: [] }
    expect(filterOutcome(runaway, 'a'.repeat(60), 'both')).toEqual({ kind: 'unknown', by: runaway.includes[0] })
  })
})
