import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectNoProblems } from '../../testing/judgedProperty'
import { judge } from '../../testing/pythonJudge'
import { pythonMatch } from './pythonMatch'
import { pythonRegexProblem } from './pythonRegexProblem'
import type { RefusingPythons } from './RegexProblem'

const [, minor] = judge('python_version', [null])[0]?.value ?? [3, 0]

/** Whether the refusal names a Python that is not the one asked, which may then take the expression. */
const refusesElsewhere = (pythons: RefusingPythons | undefined) =>
  pythons === '<3.11' ? minor >= 11 : pythons !== undefined && minor < Number(pythons.slice(4))

const REAL = [
  ...['^information_schema$', '.*', '^pg_.*', '(?i)^stg_', 'orders|customers', '^(?!tmp_).*$', '.*_(v\\d+|bak)$'],
  ...['raw\\.sales\\.', '^[a-z]{2,4}_\\w+$', '(?P<env>dev|prod)_.*_(?P=env)', '(?<=raw_)x', '(?<!tmp)_a', '\\bfact\\b'],
  ...['(a)(b)?(?(2)c|d)', '(?x) a b # c', '^\\$snap', '[^\\W\\d_]+', '(?s).*', '(?-i:AB)c', 'a{2}?b', 'x{,3}', '\\x41'],
]

const pieces = (...all: string[]) => fc.constantFrom(...all)
const atom = pieces(
  ...['a', 'b', 'A', 'B', '_', '1', 'ab', '.', '\\w', '\\d', '\\s', '\\W', '\\.', '[ab]', '[^a]', '[a-c_]', '[A-B\\d]'],
  ...[
    'é',
    'k',
    's',
    'ſ',
    '[i-k]',
    '[^\\W]',
    '(?a:é)',
    '(?a:\\w)',
    '[à-ö]',
    '\\x61',
    '\\141',
    '\\u0041',
    '\\n',
    '-',
    '{',
    '}',
    ']',
    'a{',
    '{,',
    'i',
  ],
)
const odd = pieces(
  ...['\\1', '\\2', '\\b', '\\B', '^', '$', '\\A', '\\Z', '(?=a)', '(?!b)', '(?<=a)', '(?<!ab)', '(?P=n)', '(?(1)a|b)'],
  ...[
    '(?(n)a)',
    '(?#x)',
    '(?i)',
    '(?s)',
    '(?x)',
    '(?a)',
    '(?u)',
    '(?',
    '(',
    ')',
    '[',
    '[]',
    '[^]',
    '[]a]',
    '[b-a]',
    '\\',
  ],
  ...[
    '[\\d-z]',
    '[a-\\w]',
    '[a-]',
    '\\8',
    '\\08',
    '\\400',
    '[\\400]',
    '[\\8]',
    '\\q',
    '[\\q]',
    '\\x1',
    '\\u12',
    '\\N{DASH}',
  ],
  ...[
    '\\U00110000',
    '(?P<n',
    '(?P<1>a)',
    '(?P>n)',
    '(?<n>a)',
    '(?>a)',
    '(?:',
    '(?i:',
    '(?-i:',
    '(?i-i:a)',
    '(?L)',
    '(?ui)',
  ],
  ...[
    '(?z)',
    '(?t)',
    '(?i-',
    '(?<=a*)',
    '(?<=a|bc)',
    '(?<=(a)\\1)',
    '(?(0)a)',
    '(?(9)a)',
    '(?(x)a)',
    '(?(1)a|b|c)',
    ' ',
    '#',
  ],
  ...[
    '(?P<é>a)',
    '(?<=(?<=a)(b)\\1)',
    '\\',
    '|',
    '||',
    '[[a]',
    '[a&&b]',
    '{1}',
    '{3,1}',
    '{1,2}',
    '{99999999999}',
    '*',
    '+',
    '?',
    '**',
    '(?(+1)a)',
  ],
)
const repeat = fc.oneof(
  { arbitrary: fc.constant(''), weight: 6 },
  { arbitrary: pieces('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{,2}', '{1,}', '{1,2}?', '{0}'), weight: 5 },
  { arbitrary: pieces('*+', '++', '?+', '{1,2}+', '**', '{2,1}', '{,', '{}', '{a}', '{2', '{1,2}{2}'), weight: 1 },
)
const group = pieces(
  '(',
  '(',
  '(',
  '(?:',
  '(?=',
  '(?!',
  '(?<=',
  '(?<!',
  '(?P<n>',
  '(?i:',
  '(?-i:',
  '(?s-i:',
  '(?a:',
  '(?x:',
)

/** Expressions that a person could mean: most of them are right. `depth` bounds the groups in each other. */
function expression(strange: number, depth = 2): fc.Arbitrary<string> {
  const plain = { arbitrary: atom, weight: 10 }
  const inner: fc.WeightedArbitrary<string>[] = [plain, { arbitrary: odd, weight: strange }]
  if (depth > 0)
    inner.push({
      arbitrary: fc.tuple(group, expression(strange, depth - 1)).map((all) => `${all.join('')})`),
      weight: 5,
    })
  const repeated = fc.tuple(fc.oneof(...inner), repeat).map((all) => all.join(''))
  const sequence = fc.array(repeated, { maxLength: 4 }).map((all) => all.join(''))
  return fc.array(sequence, { minLength: 1, maxLength: 2 }).map((all) => all.join('|'))
}
const damaged = fc
  .tuple(pieces(...REAL), fc.nat(), fc.nat(3), fc.oneof(odd, repeat, fc.constant('')))
  .map(([text, at, less, more]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + more + text.slice(place + less)
  })
const soup = fc.array(pieces(...'ab1-,:=!<>()[]{}|*+?^$.\\PinxN#_d&'), { maxLength: 9 }).map((all) => all.join(''))
const NAMES = [
  ...[
    '',
    'a',
    'A',
    'aa',
    'ab',
    'aB',
    'abc',
    'ba',
    'bab',
    'b_1',
    'a.b',
    'abab',
    'ABBA',
    'K',
    'ſ',
    'é',
    'É1',
    'a b',
    'I',
    'ı',
  ],
  ...[
    'raw.sales.Orders',
    'pg_catalog',
    'information_schema',
    'INFORMATION_SCHEMA_2',
    'stg_a',
    'tmp_x',
    'dev_a_dev',
    'a\n',
  ],
]
const names = fc.array(pieces(...NAMES), { minLength: 6, maxLength: 6 })

describe('CPython says the same', () => {
  const seen = { taken: 0, refused: 0, elsewhere: 0, matches: 0, differs: 0, unknown: 0 }
  const problems = (batch: { pattern: string; names: string[] }[]) =>
    judge('regex', batch).map(({ value, error }, index) => {
      const { pattern, names } = batch[index] ?? { pattern: '', names: [] }
      const ours = pythonRegexProblem(pattern)
      const told = JSON.stringify(pattern)
      if (value === undefined) {
        seen.refused += 1
        return ours ? undefined : `${told} was taken; Python: ${error}`
      }
      if (ours) {
        seen.elsewhere += 1
        // Names of characters are the one thing refused that Python takes.
        return refusesElsewhere(ours.pythons) || pattern.includes('\\N{')
          ? undefined
          : `${told} was refused: ${ours.message}; Python takes it`
      }
      seen.taken += 1
      const answers = names.map((name) => pythonMatch(pattern, name))
      for (const answer of answers) seen[answer] += 1
      const wrong = answers.findIndex((answer, at) => answer !== 'unknown' && (answer === 'matches') !== value[at])
      return wrong < 0
        ? undefined
        : `${told} on ${JSON.stringify(names[wrong])}: ${answers[wrong]}; Python: ${value[wrong]}`
    })

  const runs = 3_000 * Number(process.env.REGEX_TIMES || 1)
  test.each([
    ['expressions that could be meant', expression(1)],
    ['expressions with odd parts', expression(6)],
    ['real ones, damaged', damaged],
    ['any characters', soup],
    ['any text', fc.string({ unit: 'grapheme', maxLength: 12 })],
    ['real ones as they are', pieces(...REAL)],
  ])('%s', (_what, patterns) => {
    expectNoProblems({ values: fc.record({ pattern: patterns, names }), runs, problems })
  })

  test('where a browser would say something else', () => {
    const pairs = [
      ...[
        ['(?a:é)', 'É'],
        ['é', 'É'],
        ['(?a)\\w', 'é'],
        ['\\w', 'é'],
        ['\\s', '\x1c'],
        ['\\s', '\ufeff'],
        ['\\d', '٣'],
      ],
      ...[
        ['a$', 'a\n'],
        ['a\\Z', 'a\n'],
        ['(?:(a)x|a)(?(1)c|b)', 'ab'],
        ['(a)?b\\1', 'b'],
        ['(?:(a)|b)*\\1$', 'aba'],
      ],
      ...[
        ['(?:a?)*?b', 'aab'],
        ['(?:|a)+b', 'ab'],
        ['(?i)K', '\u212a'],
        ['[a-z]', '\u212a'],
        ['(k)\\1', 'k\u212a'],
      ],
      ...[
        ['(?<=a)b', 'ab'],
        ['a(?<=(?<=a))b', 'ab'],
        ['.', '🎈'],
        ['^.$', '🎈'],
        ['[^a]', 'A'],
        ['(?-i:a)', 'A'],
        ['İ', 'i'],
        ['(?a)\\w', '\u212a'],
        ['(?a)(é)\\1', 'éÉ'],
      ],
    ]
    const cases = pairs.map(([pattern = '', name = '']) => ({ pattern, names: [name] }))
    expect(problems(cases).filter((problem) => problem !== undefined)).toEqual([])
  })

  test('an expression however long or deep is answered, too', () => {
    const long = `(${Array.from({ length: 200_000 }, () => 'a').join('|')})`
    expect(pythonRegexProblem(long)).toBeUndefined()
    expect(pythonMatch('a'.repeat(100_000), 'a'.repeat(100_000))).toBe('unknown')
    expect(pythonRegexProblem('('.repeat(50_000))?.message).toContain('stand in each other')
  })

  test('and there were enough of each kind', () => {
    console.log(`Regular expressions on Python 3.${minor}:`, seen)
    expect(seen.taken).toBeGreaterThan(4_000)
    expect(seen.refused).toBeGreaterThan(3_000)
    expect(seen.matches).toBeGreaterThan(5_000)
    expect(seen.differs).toBeGreaterThan(5_000)
    expect(seen.unknown).toBeLessThan(seen.matches / 100)
  })
})
