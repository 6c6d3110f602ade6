import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTION_CLOSES, SECTION_OPENS, stripGenerated } from '../../answers/requirements/generatedSection'
import { judge } from '../../testing/pythonJudge'
import { ACCEPTED } from '../../testing/requirementTexts'
import { mergeRequirements } from './mergeRequirements'

const OPT_OUT =
  '# --constraint is left out on purpose: OpenMetadata does not install with the full constraints of Airflow.'
const OURS = [OPT_OUT, '', 'chardet==4.0.0', 'openmetadata-ingestion[redshift]==1.12.14.2', 'pandas==2.1.4']
const SECTION = [SECTION_OPENS, ...OURS, SECTION_CLOSES, ''].join('\n')

/** What MWAA's images search each line of requirements.txt for before they add Airflow's constraints. */
const MWAA_FINDS = /-c |--constraint /

describe('a person’s own lines and ours', () => {
  test('ours alone stand in their section', () => {
    for (const none of [undefined, '', '\n', SECTION]) expect(mergeRequirements(none, OURS)).toBe(SECTION)
  })

  test('theirs stand first, byte for byte', () => {
    const own = '# mine\n\n  numpy==1.26.4   # why\n\n'
    expect(mergeRequirements(own, OURS)).toBe(`${own}\n${SECTION}`)
    expect(mergeRequirements('numpy', OURS)).toBe(`numpy\n\n${SECTION}`)
  })

  test('the constraint opt-out is found below them', () => {
    expect(
      mergeRequirements('numpy', OURS)
        .split('\n')
        .some((line) => MWAA_FINDS.test(line)),
    ).toBe(true)
  })

  test.each([
    ['Pandas == 2.1.4 # same', false],
    ['openmetadata_ingestion[redshift]==1.12.14.2', false],
    ['pandas==2.1.4; python_version < "3.12"', true],
    ['pandas==2.1.4 --hash=sha256:abc', true],
    ['pandas==2.1.*', true],
    ['pandas>=2.1.4', true],
    ['openmetadata-ingestion==1.12.14.2', true],
    ['# pandas==2.1.4', true],
  ])('beside %j each of our pins is written: %j', (own, all) => {
    const merged = mergeRequirements(own, OURS)
    expect(OURS.every((line) => merged.split('\n').includes(line))).toBe(all)
  })

  test('last time’s file gives the same again, and its section moves to new lines', () => {
    const first = mergeRequirements('numpy\n', OURS)
    expect(mergeRequirements(first, OURS)).toBe(first)
    expect(mergeRequirements(`${first}scipy\n`, ['a==1'])).toBe(
      ['numpy', 'scipy', '', SECTION_OPENS, 'a==1', SECTION_CLOSES, ''].join('\n'),
    )
  })

  test('whatever theirs are, they survive unchanged, and merging again changes nothing', () => {
    const line = fc.oneof(fc.constantFrom(...ACCEPTED, '', '# remark', 'a \\'), fc.string({ maxLength: 20 }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const own = lines.join('\n').replaceAll('\r', '')
        const merged = mergeRequirements(own, OURS)
        if (own.trim() !== '') expect(merged.startsWith(own)).toBe(true)
        expect(merged.split(SECTION_OPENS)).toHaveLength(2)
        expect(mergeRequirements(merged, OURS)).toBe(merged)
        if (own.trim() !== '') expect(stripGenerated(merged).trimEnd()).toBe(own.trimEnd())
      }),
      { seed: 20_260_101, numRuns: 500 },
    )
  })

  test('pip reads theirs and ours', () => {
    const own = ACCEPTED.filter((text) => !text.startsWith('--no-index'))
    const [verdict] = judge('requirements', [mergeRequirements(`${own.join('\n')} \\`, OURS)])
    const pins = OURS.filter((text) => text.includes('=='))
    expect(verdict?.value?.filter(({ error }) => error !== undefined)).toEqual([])
    // One of our pins stands among theirs.
    expect(verdict?.value).toHaveLength(own.length + pins.length - 1)
  })
})
