import fc from 'fast-check'
import { afterAll, describe, test } from 'vitest'
import { BIDI_CONTROL, hostileLines } from '../../testing/hostileText'
import { expectNoProblems, TriedTexts } from '../../testing/judgedProperty'
import { judge } from '../../testing/pythonJudge'
import { comment, docstring, literal, type Python, python, textBlock } from './python'
import type { Tree } from './yaml'

const tried = new TriedTexts()
afterAll(() => console.log(`Python writers: ${tried.size} distinct strings judged by CPython`))

/** The only statement there may be, as `ast.dump` gives it. */
const ASSIGNED = "Assign(targets=[Name(id='X', ctx=Store())], value="
const TEXT = `Module(body=[${ASSIGNED}Constant(value=''))], type_ignores=[])`
const DOCSTRING = "Module(body=[Expr(value=Constant(value=''))], type_ignores=[])"

interface Written<Value> {
  values: fc.Arbitrary<Value>
  runs: number
  write: (value: Value) => Python
  /** The whole shape of the module, or how it begins. */
  shape: string
  /** What the statement's value has to be. */
  means?: (value: Value) => unknown
}

function expectMeaning<Value>({ values, runs, write, shape, means = (value) => value }: Written<Value>): Value[] {
  return expectNoProblems({
    values,
    runs,
    problems: (batch) => {
      const sources = batch.map((value) => write(value).code)
      const verdicts = judge('python', sources)
      return batch.map((value, index) => {
        const { value: module, error } = verdicts[index] ?? {}
        if (module === undefined) return error ?? 'not judged'
        if (BIDI_CONTROL.test(sources[index] ?? '')) return 'the source holds a bidirectional mark'
        if (!module.shape.startsWith(shape) || module.values.length > 1) return `the module is ${module.shape}`
        const [read, meant] = [module.values[0] ?? null, means(value)].map((each) => JSON.stringify(each))
        return read === meant ? undefined : `read as ${read} instead of ${meant}`
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
  test('a string literal', () => {
    tried.add(
      expectMeaning({ values: hostileLines, runs: 12_000, write: (text) => python`X = ${literal(text)}`, shape: TEXT }),
    )
  })

  test('a literal of nested lists and dicts', () => {
    const shape = `Module(body=[${ASSIGNED}`
    expectMeaning({ values: tree, runs: 1_500, write: (value) => python`X = ${literal(value)}`, shape })
  })

  test('a text block, at the margin and indented', () => {
    const write = (text: string) => python`X = ${textBlock(text)}`
    expectMeaning({ values: hostileLines, runs: 3_000, write, shape: TEXT })
    const inside = (text: string) => python`if True:
    X = ${textBlock(text)}`
    const shape = `Module(body=[If(test=Constant(value=True), body=[${ASSIGNED}Constant(value=''))], orelse=[])], type_ignores=[])`
    expectMeaning({ values: hostileLines, runs: 500, write: inside, shape, means: () => null })
  })

  test('a docstring', () => {
    tried.add(expectMeaning({ values: hostileLines, runs: 4_000, write: docstring, shape: DOCSTRING }))
  })

  test('nothing at all from a comment, on the first line or inside a block', () => {
    const none = { values: hostileLines, runs: 2_000, means: () => null }
    expectMeaning({ ...none, write: comment, shape: 'Module(body=[], type_ignores=[])' })
    const write = (text: string) => python`def f():
    ${comment(text)}
    return None`
    const shape = 'Module(body=[FunctionDef('
    expectMeaning({ ...none, write, shape })
  })
})
