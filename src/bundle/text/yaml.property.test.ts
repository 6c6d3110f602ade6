import fc from 'fast-check'
import { afterAll, describe, test } from 'vitest'
import { BIDI_CONTROL, hostileLines } from '../../testing/hostileText'
import { expectNoProblems, TriedTexts } from '../../testing/judgedProperty'
import { judge } from '../../testing/pythonJudge'
import { awsJsonLength, json } from './json'
import { type Tree, yaml } from './yaml'

const tried = new TriedTexts()
afterAll(() => console.log(`YAML and JSON writers: ${tried.size} distinct strings judged by PyYAML and CPython`))

type Branch = { [key: string]: Tree }

const branch = fc.letrec<{ branch: Branch; tree: Tree }>((tie) => ({
  branch: fc.dictionary(hostileLines, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    hostileLines,
    fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined, 1e21, 1e-7, 1.5e300, -0.25, 2 ** 53),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    ),
    fc.array(tie('tree'), { maxLength: 5 }),
    tie('branch'),
  ),
})).branch

/** Without what is undefined: members are left out, and so are items, as the YAML writer has it. */
function defined(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.filter((item) => item !== undefined).map(defined)
  if (typeof tree !== 'object' || tree === null) return tree
  const members = Object.entries(tree).filter(([, item]) => item !== undefined)
  return Object.fromEntries(members.map(([key, item]) => [key, defined(item)]))
}

function expectSame<Value>(
  reader: 'yaml' | 'json',
  rule: {
    values: fc.Arbitrary<Value>
    runs: number
    treeOf: (value: Value) => Branch
    write: (value: Value) => string
  },
): Value[] {
  return expectNoProblems({
    values: rule.values,
    runs: rule.runs,
    problems: (batch) => {
      const cases = batch.map((value) => ({ text: rule.write(value), tree: defined(rule.treeOf(value)) }))
      return judge(reader, cases).map(({ error }, index) =>
        BIDI_CONTROL.test(cases[index]?.text ?? '') ? 'the text holds a bidirectional mark' : error,
      )
    },
  })
}

/** One text in every place a text can have. */
const everywhere = (text: string): Branch => ({
  value: text,
  list: [text, [text]],
  [text]: text,
  under: { [text]: [text] },
})

describe('PyYAML reads back', () => {
  test('a text', () => {
    const treeOf = (text: string) => ({ text })
    tried.add(expectSame('yaml', { values: hostileLines, runs: 12_000, treeOf, write: (text) => yaml({ text }) }))
  })

  test('a text as value, list item and key', () => {
    const treeOf = everywhere
    tried.add(
      expectSame('yaml', { values: hostileLines, runs: 2_000, treeOf, write: (text) => yaml(everywhere(text)) }),
    )
  })

  test('any tree', () => {
    expectSame('yaml', { values: branch, runs: 700, treeOf: (tree) => tree, write: (tree) => yaml(tree) })
  })

  test('a tree below comments of any text', () => {
    const treeOf = () => ({ a: 1 })
    const write = (text: string) => yaml({ a: 1 }, [text, `${text} `])
    tried.add(expectSame('yaml', { values: hostileLines, runs: 2_000, treeOf, write }))
  })
})

describe('CPython reads back', () => {
  test('JSON of texts and trees', () => {
    const texts = { values: hostileLines, runs: 10_000, treeOf: everywhere }
    tried.add(expectSame('json', { ...texts, write: (text) => json(everywhere(text)) }))
    const trees = branch.map((tree) => defined(tree) as Branch)
    expectSame('json', { values: trees, runs: 1_000, treeOf: (tree) => tree, write: (tree) => json(tree) })
  })

  test('as many characters of JSON as awsJsonLength counts', () => {
    const values = fc.oneof(
      hostileLines,
      hostileLines.map((text) => ({ containerOverrides: [{ name: text, command: [text, 'b'], size: 7, on: true }] })),
    )
    const problems = (batch: unknown[]) =>
      judge('length', batch).map(({ value, error }, index) => {
        const counted = awsJsonLength(batch[index])
        return value === counted ? error : `${counted} counted instead of ${value}`
      })
    expectNoProblems<unknown>({ values, runs: 4_000, problems })
  })
})
