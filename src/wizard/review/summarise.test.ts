import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { toFormValues } from '../state/toFormValues'
import { summarise } from './summarise'

const shown = (step: Parameters<typeof summarise>[0], label: string) =>
  summarise(step, toFormValues(EXAMPLES.ecs)).find((pair) => pair.label === label)?.value

test('reads as the pages do', () => {
  expect(shown('environment', 'Airflow release')).toBe('3.0.6')
  expect(shown('environment', 'Secret store')).toBe('AWS Secrets Manager')
  expect(shown('approach', 'Approach')).toBe('EcsRunTaskOperator')
  expect(shown('runtime', 'Setup')).toBe('A CloudFormation stack')
  expect(shown('runtime', 'CPU')).toBe('1 vCPU')
  expect(shown('runtime', 'Memory')).toBe('2 GB')
})

test('a requirements.txt is told by its length, where it is asked for', () => {
  const values = { ...EXAMPLES.python, environment: { ownRequirements: 'a\nb\n' } }
  const pair = { label: 'Your own requirements.txt', value: '2 lines' }
  expect(summarise('runtime', values)).toContainEqual(pair)
  expect(summarise('environment', values)).not.toContainEqual(pair)
})

test('what was not said is not there', () => {
  expect(shown('environment', 'CA file')).toBeUndefined()
})
