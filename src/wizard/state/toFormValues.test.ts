import { expect, test } from 'vitest'
import { answersSchema } from '../../answers/answers'
import { EXAMPLES } from '../../answers/examples'
import { valueAt } from '../../answers/valueAt'
import { blankAnswers } from './blankAnswers'
import { blankApproach } from './blankApproach'
import { isUntouched } from './isUntouched'
import { toFormValues } from './toFormValues'

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJib3QifQ.c2lnbmF0dXJl'

test.each(Object.entries(EXAMPLES))('the %s example means the same in the form', (_kind, example) => {
  expect(answersSchema.parse(toFormValues(example))).toEqual(answersSchema.parse(example))
})

test.each(Object.entries(EXAMPLES))('blanks bring the %s example every default of the schema', (_kind, example) => {
  expect(toFormValues(example)).toEqual(toFormValues(answersSchema.parse(example)))
})

test('a second pass changes nothing', () => {
  const once = toFormValues(EXAMPLES.ecs)
  expect(toFormValues(once)).toEqual(once)
})

test.each([
  undefined,
  null,
  7,
  'text',
  [],
  {},
  { services: 'none' },
  { environment: [] },
  { approach: { kind: 'lambda' } },
])('whatever is opened, every page finds its fields: %j', (raw) => {
  const values = toFormValues(raw)
  expect(valueAt(values, 'environment.release')).toBe('')
  expect(valueAt(values, 'openmetadata.token.secret')).toBe('')
  expect(valueAt(values, 'services.0.pipelines.0.type')).toBe('metadata')
})

test('an approach is completed with its defaults', () => {
  const values = toFormValues({ approach: { kind: 'ecs', subnets: ['subnet-1'] } })
  expect(valueAt(values, 'approach.subnets')).toEqual(['subnet-1'])
  expect(valueAt(values, 'approach.image.host')).toBe('docker.getcollate.io')
})

test('ECS answers from before there was a choice of setup go on meaning commands; a new approach starts with a stack', () => {
  const before = { approach: { kind: 'ecs', subnets: ['subnet-1'] } }
  expect(valueAt(toFormValues(before), 'approach.setup')).toBe('commands')
  expect(blankApproach('ecs').setup).toBe('cloudformation')
})

test('texts that appear to hold a secret are left behind, wherever they stand', () => {
  const values = toFormValues({
    openmetadata: { url: 'https://user:password@example.com', token: { secret: TOKEN } },
    services: [{ name: 'x', connection: { kind: 'described', config: { deep: [{ password: TOKEN }] } } }],
  })
  expect(JSON.stringify(values)).not.toContain('eyJ')
  expect(JSON.stringify(values)).not.toContain('password@')
})

test('blank answers and untouched examples may be overwritten without asking', () => {
  expect(isUntouched(blankAnswers())).toBe(true)
  expect(isUntouched(toFormValues(EXAMPLES.virtualenv))).toBe(true)
  const typed = blankAnswers()
  typed.environment.name = 'mine'
  expect(isUntouched(typed)).toBe(false)
})
