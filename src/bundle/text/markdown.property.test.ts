import fc from 'fast-check'
import { afterAll, describe, test } from 'vitest'
import { bashWords } from '../../testing/bashJudge'
import { BIDI_CONTROL, hostileLines } from '../../testing/hostileText'
import { expectNoProblems, TriedTexts } from '../../testing/judgedProperty'
import { judge, type MarkdownBlock } from '../../testing/pythonJudge'
import { escapeInvisible, longEscape } from './escapeInvisible'
import { codeBlock, codeSpan, plain, table } from './markdown'
import { shellWord } from './shell'

const tried = new TriedTexts()
afterAll(() => console.log(`Markdown writers: ${tried.size} distinct strings judged by markdown-it`))

const folded = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ')
const visible = (text: string) => escapeInvisible(folded(text), longEscape) || ' '

interface Written<Value> {
  values: fc.Arbitrary<Value>
  runs: number
  write: (value: Value) => string
  /** What the blocks have to be; compared as JSON. */
  means: (value: Value) => unknown
  seen: (blocks: MarkdownBlock[]) => unknown
}

function expectMeaning<Value>({ values, runs, write, means, seen }: Written<Value>): Value[] {
  return expectNoProblems({
    values,
    runs,
    problems: (batch) => {
      const texts = batch.map(write)
      return judge('markdown', texts).map(({ value: blocks, error }, index) => {
        if (blocks === undefined) return error ?? 'not judged'
        if (BIDI_CONTROL.test(texts[index] ?? '')) return 'the text holds a bidirectional mark'
        const [read, meant] = [seen(blocks), means(batch[index] as Value)].map((each) => JSON.stringify(each))
        return read === meant ? undefined : `read as ${read} instead of ${meant}`
      })
    },
  })
}

const inlineOf = (blocks: MarkdownBlock[]) =>
  blocks
    .filter(({ type }) => type !== 'paragraph_open' && type !== 'paragraph_close')
    .map(({ type, pieces, text }) => [type, pieces, text])

/** All cells of a table with the pieces they are made of; everything else in the blocks by its type alone. */
const cellsOf = (blocks: MarkdownBlock[]) => [
  blocks[0]?.type,
  blocks.at(-1)?.type,
  blocks.filter(({ type }) => type === 'tr_open').length,
  blocks.filter(({ type }) => type === 'inline').map(({ pieces, text }) => [...new Set(pieces), text]),
]

describe('a CommonMark parser shows', () => {
  test('plain text as text', () => {
    const means = (text: string) => {
      const shown = folded(text).trim()
      return shown === '' ? [] : [['inline', ['text'], shown]]
    }
    tried.add(expectMeaning({ values: hostileLines, runs: 6_000, write: plain, means, seen: inlineOf }))
  })

  test('plain text in bold', () => {
    const values = hostileLines.map((text) => folded(text).trim()).filter((text) => text !== '')
    const write = (text: string) => `Service **${plain(text)}**, and more.`
    const pieces = ['text', 'strong_open', 'text', 'strong_close', 'text']
    const means = (text: string) => [['inline', pieces, `Service ${text}, and more.`]]
    expectMeaning({ values, runs: 1_000, write, means, seen: inlineOf })
  })

  test('a code span with its text', () => {
    const write = (text: string) => `a ${codeSpan(text)} b`
    const means = (text: string) => [['inline', ['text', 'code_inline', 'text'], `a ${visible(text)} b`]]
    expectMeaning({ values: hostileLines, runs: 2_000, write, means, seen: inlineOf })
  })

  test('a table with the same cells', () => {
    const values = fc.tuple(hostileLines, hostileLines)
    const write = ([left, right]: [string, string]) =>
      table(
        ['One', 'Two', 'Three'],
        [
          [plain(left), codeSpan(right), 'x'],
          [codeSpan(left), plain(right), ''],
        ],
      )
    const shown = (text: string) => (folded(text).trim() === '' ? [''] : ['text', folded(text).trim()])
    const means = ([left, right]: [string, string]) => {
      const head = ['One', 'Two', 'Three'].map((cell) => ['text', cell])
      const rows = [
        shown(left),
        ['code_inline', visible(right)],
        ['text', 'x'],
        ['code_inline', visible(left)],
        shown(right),
        [''],
      ]
      return ['table_open', 'table_close', 3, [...head, ...rows]]
    }
    expectMeaning({ values, runs: 800, write, means, seen: cellsOf })
  })

  test('a block of code with its text', () => {
    const values = hostileLines.map((text) => text.replace(/[\r\0]|\p{Bidi_Control}/gu, ''))
    const means = (text: string) => [['fence', 'bash', text.replace(/\n$/, '')]]
    const seen = (blocks: MarkdownBlock[]) =>
      blocks.map(({ type, info, text }) => [type, info, text.replace(/\n$/, '')])
    expectMeaning({ values, runs: 1_500, write: (text) => codeBlock('bash', text), means, seen })
  })
})

test('bash reads a shell word back from a block of code', () => {
  expectNoProblems({
    values: hostileLines.map((text) => text.replace(/[\r\0]/g, '')),
    runs: 2_000,
    problems: (batch) => {
      const blocks = judge(
        'markdown',
        batch.map((text) => codeBlock('bash', shellWord(text))),
      )
      const read = bashWords(blocks.map(({ value }) => value?.[0]?.text.replace(/\n$/, '') ?? ''))
      return batch.map((text, index) =>
        read[index]?.[0] === text ? undefined : `read as ${JSON.stringify(read[index])}`,
      )
    },
  })
})
