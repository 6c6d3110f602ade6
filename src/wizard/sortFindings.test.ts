import { expect, test } from 'vitest'
import type { Finding } from '../advice/finding'
import { errorsOnce, sortFindings } from './sortFindings'

const error = (path: string, message = path): Finding => ({ severity: 'error', path, message })

test('findings stand in the order of the pages', () => {
  const paths = sortFindings([
    error('runtime.logLevel'),
    error('services.1.name'),
    error('approach.subnets.0'),
    error('services.0.name'),
    error('environment.class'),
    error('environment.release'),
  ]).map(({ path }) => path)
  // Services keep the order they came in: the check already goes through them from first to last.
  expect(paths).toEqual([
    'environment.release',
    'environment.class',
    'services.1.name',
    'services.0.name',
    'approach.subnets.0',
    'runtime.logLevel',
  ])
})

test('a field has one error in a summary: the first', () => {
  const warning: Finding = { severity: 'warning', path: 'environment.release', message: 'unknown' }
  expect(errorsOnce([warning, error('openmetadata.url', 'first'), error('openmetadata.url', 'second')])).toEqual([
    error('openmetadata.url', 'first'),
  ])
})
