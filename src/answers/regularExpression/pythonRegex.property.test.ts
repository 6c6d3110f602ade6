import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectNoProblems } from '../../testing/judgedProperty'
import { judge } from '../../testing/pythonJudge'
import { damaged, expression, NAMES, REAL, soup } from '../../testing/regexTexts'
import { pythonMatch } from './pythonMatch'
import { pythonRegexProblem } from './pythonRegexProblem'
import type { RefusingPythons } from './RegexProblem'

const [, minor] = judge('python_version', [null])[0]?.value ?? [3, 0]

/** Whether the refusal names a Python that is not the one asked, which may then take the expression. */
const refusesElsewhere = (pythons: RefusingPythons | undefined) =>
  pythons === '<3.11' ? minor >= 11 : pythons !== undefined && minor < Number(pythons.slice(4))

const names = fc.array(fc.constantFrom(...NAMES), { minLength: 6, maxLength: 6 })

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

  // More, on another Python: REGEX_TIMES=6 PYTHON=python3.10 npx vitest run src/answers/regularExpression
  const runs = 3_000 * Number(process.env.REGEX_TIMES || 1)
  test.each([
    ['expressions that could be meant', expression(1)],
    ['expressions with odd parts', expression(6)],
    ['real ones, damaged', damaged],
    ['any characters', soup],
    ['any text', fc.string({ unit: 'grapheme', maxLength: 12 })],
    ['real ones as they are', fc.constantFrom(...REAL)],
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
