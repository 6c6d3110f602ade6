import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { blankAnswers } from '../state/blankAnswers'
import { answersSoFar } from './answersSoFar'
import { verdictTitle } from './verdictTitle'

test('there is nothing to judge before both versions are given', () => {
  expect(answersSoFar(blankAnswers())).toBeUndefined()
  expect(answersSoFar({ environment: { release: '2.10.3' } })).toBeUndefined()
})

test('what is still open is left out, not taken from a placeholder', () => {
  const blank = blankAnswers()
  const given = {
    ...blank,
    environment: { ...blank.environment, release: '2.10.3' },
    openmetadata: { ...blank.openmetadata, server: '1.12.14' },
  }
  expect(answersSoFar(given)).toEqual({
    release: '2.10.3',
    server: '1.12.14',
    environmentClass: undefined,
    network: 'open',
    services: [],
  })
  const services = [{ connector: '' }, { name: 'orders', connector: 'Mysql', pipelines: [{ type: 'metadata' }] }]
  expect(answersSoFar({ ...given, services })?.services?.map(({ connector }) => connector)).toEqual(['Mysql'])
})

test('an example is judged with all it says', () => {
  expect(answersSoFar(EXAMPLES.python)).toMatchObject({
    environmentClass: 'mw1.medium',
    services: [{ connector: 'Redshift', pipelines: [{ type: 'metadata' }, { type: 'lineage' }] }],
  })
})

test.each([
  [{ status: 'works' as const }, 'Works'],
  [{ status: 'works' as const, moved: [] }, 'Works, every pin stays'],
  [
    { status: 'works' as const, moved: Array(12).fill({ name: '', from: '', to: '', because: '' }) },
    'Works, with 12 pins moved',
  ],
  [
    { status: 'presumed' as const, moved: [{ name: '', from: '', to: '', because: '' }] },
    'Expected to work, with 1 pin moved',
  ],
  [{ status: 'cannot' as const }, 'Cannot work'],
])('%o is called %s', (verdict, title) => {
  expect(verdictTitle(verdict)).toBe(title)
})
