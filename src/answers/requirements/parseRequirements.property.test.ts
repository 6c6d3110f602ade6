import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectNoProblems } from '../../testing/judgedProperty'
import { asked, comparable, inPipsTerms } from '../../testing/pipsTerms'
import { judge, type PipLine } from '../../testing/pythonJudge'
import { ACCEPTED, REFUSED, SHA } from '../../testing/requirementTexts'

const sorted = (line: PipLine) =>
  Object.fromEntries(Object.entries(line).toSorted(([left], [right]) => (left < right ? -1 : 1)))

describe('pip reads the same, whatever is typed', () => {
  const often = (usual: string) => Array.from({ length: 12 }, () => usual)
  const NAMES = ['pandas', 'Flask_AppBuilder', 'zope.interface', 'a', 'A-', '_a', '7z', 'é', '']
  const EXTRAS = ['', '[excel]', '[a,b]', '[a, b ]', '[]', '[a', '[a,]', '[a b]', ' [x]']
  const OPERATORS = ['==', '===', '~=', '!=', '<=', '>=', '<', '>', '=', '=>', '= =', '']
  const VERSIONS = [
    '2',
    '2.1',
    '2.1.4',
    '1!2.0',
    '2.0rc1',
    '2.0.post1',
    '2.0-1',
    '2.dev',
    '2.*',
    '2.0+x.1',
    'v2',
    'x',
    '',
    '*',
  ]
  const MARKERS = [
    '',
    ...[
      '; python_version < "3.12"',
      ";os_name=='nt'",
      '; extra == "a" or (os_name != "nt" and "a" in platform_machine)',
    ],
    ...['; python < "3"', '; python_version', '; python_version < "3" x', ';', '; sys_platform not in "win32"', '; a'],
  ]
  const TAILS = [
    '',
    '',
    '',
    ' # why',
    '#why',
    ` --hash=${SHA}`,
    ' --hash=md5:1',
    ' --pre',
    ' -x',
    '\\',
    ' \\',
    '\t',
    ' ,',
  ]
  const LINES = [...ACCEPTED, ...REFUSED.map(([text]) => text)].filter(
    // Where a path lies or a host is right is not for a reader of text; those stand in the table above.
    (text) => !/\/|^(?:-e|--use-feature)/.test(text),
  )
  const specifier = fc
    .tuple(
      fc.constantFrom(...often('=='), ...OPERATORS),
      fc.constantFrom('', ' '),
      fc.constantFrom(...often('2.1'), ...VERSIONS),
    )
    .map((all) => all.join(''))
  const requirement = fc
    .tuple(
      fc.constantFrom(...often('pandas'), ...NAMES),
      fc.constantFrom(...often(''), ...EXTRAS),
      fc.constantFrom(...often(''), ' ', '('),
      fc
        .array(specifier, { maxLength: 3 })
        .chain((all) => fc.constantFrom(',', ', ', ',', ' ').map((comma) => all.join(comma))),
      fc.constantFrom(...often(''), ')'),
      fc.constantFrom(...often(''), ...MARKERS),
      fc.constantFrom(...often(''), ...TAILS),
    )
    .map((all) => all.join(''))
  const damaged = fc
    .tuple(
      fc.constantFrom(...LINES),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', ' ', '"', ',', ';', '=', '#', '[', ')', '-'),
    )
    .map(([text, at, less, more]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + more + text.slice(place + less)
    })
  const file = fc.array(fc.oneof(requirement, damaged, fc.constantFrom('', '# remark', '  # remark', ' ')), {
    maxLength: 5,
  })
  const text = fc.oneof(
    requirement,
    damaged,
    file.map((lines) => lines.join('\n')),
  )

  test('a thousand texts', () => {
    const seen = { accepted: 0, refused: 0 }
    const problems = (batch: string[]) =>
      judge('requirements', batch).map(({ value, error }, index) => {
        const ours = asked(batch[index] ?? '').map(inPipsTerms)
        for (const line of ours) seen[line.error === undefined ? 'accepted' : 'refused'] += 1
        const [read, expected] = [ours, (value ?? []).map(comparable)].map((lines) => JSON.stringify(lines.map(sorted)))
        return read === expected
          ? error
          : `${JSON.stringify(batch[index])} was read as ${read}; pip: ${JSON.stringify(value)}`
      })
    expectNoProblems({ values: text, runs: 1_000, problems })
    expect(seen.accepted).toBeGreaterThan(200)
    expect(seen.refused).toBeGreaterThan(300)
  })
})
