import { expect, test } from 'vitest'
import { labelOf } from './labelOf'

test.each([
  ['environment.executionRole', 'Execution role'],
  ['approach.subnets.3', 'Subnets'],
  ['services.0.name', 'Service 1, name'],
  ['services.1.connection.config.authType.password', 'Service 2, authType, password'],
  ['services.0.pipelines', 'Service 1, pipelines'],
  ['services.0.pipelines.1.schedule', 'Service 1, pipeline 2, schedule'],
  ['services.0.pipelines.0.options.threads', 'Service 1, pipeline 1, threads'],
  ['somethingElse', 'somethingElse'],
  ['', 'Answers'],
])('%s is called %s', (path, label) => {
  expect(labelOf(path)).toBe(label)
})
