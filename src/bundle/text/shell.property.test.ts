import { afterAll, expect, test } from 'vitest'
import { bashWords } from '../../testing/bashJudge'
import { BIDI_CONTROL, hostileLines } from '../../testing/hostileText'
import { expectNoProblems, TriedTexts } from '../../testing/judgedProperty'
import { shellWord } from './shell'

const tried = new TriedTexts()
afterAll(() => console.log(`Shell words: ${tried.size} distinct strings judged by bash`))

const words = hostileLines.map((text) => text.replaceAll('\0', ''))

function problemOf(word: string, text: string, read: string[]): string | undefined {
  if (BIDI_CONTROL.test(word)) return 'the word holds a bidirectional mark'
  return read.length === 1 && read[0] === text ? undefined : `read as ${JSON.stringify(read)}`
}

test('bash reads back exactly one word of the same text', () => {
  tried.add(
    expectNoProblems({
      values: words,
      runs: 12_000,
      problems: (batch) => {
        const written = batch.map(shellWord)
        const read = bashWords(written)
        return batch.map((text, index) => problemOf(written[index] ?? '', text, read[index] ?? []))
      },
    }),
  )
})

test('no word is taken for an assignment, a reserved word or another name, behind a command', () => {
  expect(bashWords(['A=1', 'if', '!', '{', '[[', '~', '*'].map(shellWord)).flat()).toEqual([
    'A=1',
    'if',
    '!',
    '{',
    '[[',
    '~',
    '*',
  ])
})

test('NUL, which no argument can hold, is refused', () => {
  expect(() => shellWord('a\0b')).toThrow(SyntaxError)
})
