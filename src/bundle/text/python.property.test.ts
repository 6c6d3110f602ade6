import fc from 'fast-check'
import { afterAll, describe, test } from 'vitest'
import { BIDI_CONTROL, hostileLines } from '../../testing/hostileText'
import { expectNoProblems, TriedTexts } from '../../testing/judgedProperty'
import { judge, type PythonModule } from '../../testing/pythonJudge'
import { comment, docstring, literal, type Python, python, textBlock } from './python'
import type { Tree } from './yaml'

const tried = new TriedTexts()
afterAll(() => console.log(`Python writers: ${tried.size} distinct strings judged by CPython`))

interface Written<Value> {
  values: fc.Arbitrary<Value>
  runs: number
  write: (value: Value) => Python
  /** A value whose module all others have to be like, but for their texts; left out where values differ in shape. */
  harmless?: Value
  means?: (value: Value) => unknown
}

function problemOf(module: PythonModule, harmless: PythonModule | undefined, meant: unknown): string | undefined {
  if (module.shape !== (harmless ?? module).shape || module.values.length > 1) return `the module is ${module.shape}`
  const [read, expected] = [module.values[0] ?? null, meant].map((each) => JSON.stringify(each))
  return read === expected ? undefined : `read as ${read} instead of ${expected}`
}

function expectMeaning<Value>({ values, runs, write, harmless, means = (value) => value }: Written<Value>): Value[] {
  return expectNoProblems({
    values,
    runs,
    problems: (batch) => {
      const sources = batch.map((value) => write(value).code)
      const likes = harmless === undefined ? [] : [write(harmless).code]
      const verdicts = judge('python', [...likes, ...sources])
      const [like] = verdicts.splice(0, likes.length)
      return verdicts.map(({ value, error }, index) => {
        if (value === undefined) return error ?? 'not judged'
        if (BIDI_CONTROL.test(sources[index] ?? '')) return 'the source holds a bidirectional mark'
        return problemOf(value, like?.value, means(batch[index] as Value))
      })
    },
  })
}

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    hostileLines,
    fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: 1 }),
    ),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(hostileLines, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).tree

describe('CPython reads back', () => {
  const texts = { values: hostileLines, harmless: 'a' }

  test('a string literal', () => {
    tried.add(expectMeaning({ ...texts, runs: 12_000, write: (text) => python`X = ${literal(text)}` }))
  })

  test('a literal of nested lists and dicts', () => {
    expectMeaning({ values: tree, runs: 1_500, write: (value) => python`X = ${literal(value)}` })
  })

  test('a text block, at the margin and indented', () => {
    expectMeaning({ ...texts, runs: 3_000, write: (text) => python`X = ${textBlock(text)}` })
    const write = (text: string) => python`if True:
    X = ${textBlock(text)}
    X.check(${literal(text)})`
    expectMeaning({ ...texts, runs: 500, write, means: () => null })
  })

  test('a docstring', () => {
    tried.add(expectMeaning({ ...texts, runs: 4_000, write: docstring }))
  })

  test('nothing at all from a comment, on the first line or inside a block', () => {
    expectMeaning({ ...texts, runs: 2_000, write: comment, means: () => null })
    const write = (text: string) => python`def f():
    ${comment(text)}
    return None`
    expectMeaning({ ...texts, runs: 2_000, write, means: () => null })
  })
})
