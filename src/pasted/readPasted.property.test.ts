import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersSchema } from '../answers/answers'
import { EXAMPLES } from '../answers/examples'
import { isRecord } from '../answers/isRecord'
import { withValueAt } from '../answers/valueAt'
import { hostileText } from '../testing/hostileText'
import { ENVIRONMENT, ROUTE_TABLES, SUBNETS, TASK_DEFINITION } from './fixtures/awsOutputs'
import { readPasted } from './readPasted'

const RUNS = 400
const outputs = fc.constantFrom<unknown>(ENVIRONMENT, TASK_DEFINITION, SUBNETS, ROUTE_TABLES)

/** Some of the keys of a tree, at every depth; a list keeps some of its items. */
function someOf(tree: unknown, keep: () => boolean): unknown {
  if (Array.isArray(tree)) return tree.filter(keep).map((item) => someOf(item, keep))
  if (!isRecord(tree)) return tree
  const kept = Object.entries(tree).filter(keep)
  return Object.fromEntries(kept.map(([key, value]) => [key, someOf(value, keep)]))
}

const subsets = fc.tuple(outputs, fc.infiniteStream(fc.integer({ min: 0, max: 5 }))).map(([tree, numbers]) => {
  const top = isRecord(tree) ? Object.entries(tree) : []
  return Object.fromEntries(top.map(([key, value]) => [key, someOf(value, () => numbers.next().value !== 0)]))
})

/** What a terminal has around an output; without a brace of its own it can hide nothing. */
const noise = fc
  .tuple(fc.constantFrom('$ ', '[me@host ~]$ aws x \\\n> --y\n', '\u001b[0m', 'PS C:\\> ', '# '), hostileText)
  .map((parts) =>
    parts
      .join('')
      .replace(/[{}[\]]/g, '')
      .replaceAll('\u001b', ''),
  )

const values = (text: string) => readPasted(text).outcomes.flatMap((outcome) => outcome.values)

test('any subset of an output is read or refused in words, and the noise around it changes nothing', () => {
  let read = 0
  fc.assert(
    fc.property(subsets, noise, noise, fc.constantFrom(0, 2, 4), (tree, before, after, indent) => {
      const output = JSON.stringify(tree, null, indent)
      const alone = readPasted(output)
      expect(readPasted(`${before}\n${output}\n${after}`)).toEqual(alone)
      if (alone.problem === undefined) read += 1
      else expect(alone.problem).toMatch(/^[A-Z].{20,}\.$/s)
    }),
    { numRuns: RUNS },
  )
  expect(read).toBeGreaterThan(RUNS / 10)
})

test('whatever was read is what the answers take', () => {
  fc.assert(
    fc.property(subsets, (tree) => {
      const base: unknown = EXAMPLES.ecs
      const filled = values(JSON.stringify(tree)).reduce(
        (at, { path, value }) => withValueAt(at, path.split('.'), value),
        base,
      )
      const { error } = answersSchema.safeParse(filled)
      expect(error?.issues ?? []).toEqual([])
    }),
    { numRuns: RUNS },
  )
})

test('any text at all is read or refused, and a value that looks like a secret is in nothing that is read', () => {
  const token = `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.c`
  const key = fc.constantFrom('Name', 'Arn', 'SourceBucketArn', 'AirflowVersion', 'RequirementsS3Path', 'DagS3Path')
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText, fc.json(), fc.string({ unit: 'binary' }))), key, (parts, name) => {
      expect(() => readPasted(parts.join('\n'))).not.toThrow()
      const Environment = { ...ENVIRONMENT.Environment, [name]: token }
      expect(JSON.stringify(readPasted(JSON.stringify({ Environment })))).not.toContain(token)
    }),
    { numRuns: RUNS },
  )
})
