// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pip's own references to environment variables.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asked, comparable, inPipsTerms } from '../../testing/pipsTerms'
import { judge } from '../../testing/pythonJudge'
import { ACCEPTED, REFUSED } from '../../testing/requirementTexts'
import { parseRequirements } from './parseRequirements'
import { plainLines } from './plainLines'

describe('pip reads the same', () => {
  const texts = [...ACCEPTED, ...REFUSED.map(([text]) => text)]
  const verdicts = judge('requirements', texts)

  test.each(texts.map((text, index) => [text, verdicts[index]] as const))('%j', (text, verdict) => {
    expect(verdict?.error).toBeUndefined()
    expect(asked(text).map(inPipsTerms)).toEqual(verdict?.value?.map(comparable))
  })
})

test.each(ACCEPTED)('%j is taken', (text) => {
  expect(asked(text).map(({ kind }) => kind)).not.toContain('error')
})

test.each(REFUSED)('%j is refused, and the message says what is right', (text, said) => {
  const [line] = asked(text)
  expect(line?.kind).toBe('error')
  if (line?.kind === 'error') expect(line.message).toMatch(said)
})

describe('the lines are the text', () => {
  const text = '\ufeff# mine\r\n\r\npandas==2.1.4 \\\r\n  --hash=sha256:abc # why\r\n\tnumpy\\\n# end\nlast \\'
  const lines = parseRequirements(text)

  test('joined again, less the mark and the carriage returns', () => {
    expect(lines.map(({ raw }) => raw).join('\n')).toBe(text.replace(/\ufeff|\r/g, ''))
  })

  test('numbered by their first line', () => {
    expect(lines.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'comment'],
      [2, 'blank'],
      [3, 'requirement'],
      [5, 'requirement'],
      [7, 'requirement'],
    ])
    expect(lines[2]).toMatchObject({ name: 'pandas', hashes: ['sha256:abc'], comment: 'why' })
  })

  test('any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }).map((any) => any.replace(/[x-z]/g, '\\\n')),
        (any) => {
          const raws = parseRequirements(any).map(({ raw }) => raw)
          expect(raws.join('\n')).toBe(plainLines(any))
        },
      ),
      { seed: 20_260_101, numRuns: 500 },
    )
  })

  test('two thousand of them, one of which is wrong', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      index === 16 ? 'pandas=2.1.4' : `package-${index}==1.${index}`,
    )
    const read = parseRequirements(many.join('\n'))
    expect(read).toHaveLength(2_000)
    expect(read.filter(({ kind }) => kind === 'error').map(({ line }) => line)).toEqual([17])
  })
})

test('a reference the worker has to fill in is left to the worker', () => {
  expect(parseRequirements('pandas==${PANDAS_VERSION}')[0]).toMatchObject({ kind: 'reference', line: 1 })
})
