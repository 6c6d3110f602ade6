import { expect, test } from 'vitest'
import { stepOf } from './steps'

test.each([
  ['environment.account', 'environment'],
  ['openmetadata.token.secret', 'environment'],
  ['approach', 'approach'],
  ['approach.kind', 'approach'],
  ['approach.subnets.0', 'runtime'],
  ['services', 'services'],
  ['services.0.pipelines.1.schedule', 'services'],
  ['environment.ownRequirements', 'runtime'],
  ['runtime.layout', 'runtime'],
  ['', 'review'],
])('%s is asked for on %s', (path, step) => {
  expect(stepOf(path)).toBe(step)
})
