import { expect, test } from 'vitest'
import { EXAMPLES } from '../answers/examples'
import { loadConnectorLine } from '../catalog/loadConnectorLine'
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

const source = { values: EXAMPLES.python, line: await loadConnectorLine('1.12') }

test.each([
  ['services.0.connection.config.hostPort', 'Service 1, Host and Port'],
  ['services.0.connection.config.authType.password', 'Service 1, Auth Configuration Type, Password'],
  ['services.0.connection.config', 'Service 1, connection'],
  ['services.0.pipelines.1.options.queryLogDuration', 'Service 1, pipeline 2, Query Log Duration'],
  ['services.0.pipelines.0.options', 'Service 1, pipeline 1, options'],
  ['services.7.connection.config.hostPort', 'Service 8, hostPort'],
])('with the forms at hand, %s is called %s', (path, label) => {
  expect(labelOf(path, source)).toBe(label)
})
