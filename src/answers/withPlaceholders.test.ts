import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersSchema } from './answers'
import { EXAMPLES } from './examples'
import { pathOf, withoutValueAt, withValueAt } from './valueAt'
import { withPlaceholders } from './withPlaceholders'

test('complete answers stay as they are', () => {
  for (const example of Object.values(EXAMPLES)) {
    expect(withPlaceholders(example)).toEqual({ answers: answersSchema.parse(example), missing: [], replaced: [] })
  }
})

test('one open answer is named and the rest is kept', () => {
  const { answers, missing } = withPlaceholders(withValueAt(EXAMPLES.ecs, pathOf('environment.account'), ''))
  expect(missing).toEqual(['environment.account'])
  expect(answers.environment.account).toBe('000000000000')
  expect(answers.services).toEqual(answersSchema.parse(EXAMPLES.ecs).services)
})

test('nothing at all gives placeholders for every required answer', () => {
  const { missing } = withPlaceholders(undefined)
  expect(missing).toEqual(
    expect.arrayContaining(['environment.release', 'openmetadata.url', 'approach.subnets', 'services']),
  )
})

test('whatever stands in the place of an answer, the result keeps to the schema', () => {
  const paths = [
    'environment',
    'environment.name',
    'openmetadata.tls',
    'approach',
    'approach.image',
    'approach.subnets',
    'services',
    'services.0',
    'services.0.connection',
    'services.0.pipelines.0',
    'services.0.pipelines.0.options',
    'runtime',
    'unknown.deeper',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(EXAMPLES)),
      fc.array(fc.tuple(fc.constantFrom(...paths), fc.anything()), { maxLength: 3 }),
      (example, changes) => {
        const raw = changes.reduce((tree: unknown, [path, value]) => withValueAt(tree, pathOf(path), value), example)
        const { answers } = withPlaceholders(raw)
        expect(answersSchema.safeParse(answers).success).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a value is set and taken away without touching the tree it was in', () => {
  const tree = { a: [{ b: 1 }, { b: 2 }] }
  expect(withValueAt(tree, ['a', 1, 'b'], 3)).toEqual({ a: [{ b: 1 }, { b: 3 }] })
  expect(withoutValueAt(tree, ['a', 0])).toEqual({ a: [{ b: 2 }] })
  expect(withoutValueAt(tree, ['a', 5, 'c'])).toEqual(tree)
  expect(tree).toEqual({ a: [{ b: 1 }, { b: 2 }] })
})
