import { expect, test } from 'vitest'
import { environmentSchema } from './environment'
import { openmetadataSchema } from './openmetadata'
import { understoodVersion } from './understoodVersion'

const GIVEN = [
  '2.10.3',
  ' "v3.0.6" ',
  'apache-airflow==2.9.2',
  '1.12.14',
  'V1.12.14.2',
  '1.12.140',
  '2.10',
  '2.10.3\n',
  '2.10.3\n2.10.3',
  '2.10.3\u0000',
  '٢.١.٣',
  '',
  'latest',
  undefined,
  null,
  2.1,
  ['2.10.3'],
]

test.each(GIVEN)('a version is understood without the schema as by it: %j', (given) => {
  expect(understoodVersion('release', given)).toBe(environmentSchema.shape.release.safeParse(given).data)
  expect(understoodVersion('server', given)).toBe(openmetadataSchema.shape.server.safeParse(given).data)
})
