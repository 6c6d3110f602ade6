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
  expect(shown('runtime', 'CPU')).toBe('1 vCPU')
  expect(shown('runtime', 'Memory')).toBe('2 GB')
})

test('what was not said is not there', () => {
  expect(shown('environment', 'CA file')).toBeUndefined()
})
