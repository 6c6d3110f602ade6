import { describe, expect, test } from 'vitest'
import { curesFor } from './cures'
import data from './data/cures.json'
import { openmetadataServers } from './openmetadataReleases'
import { versionInRange } from './versionInRange'

const ingestions = openmetadataServers.map(({ ingestion }) => ingestion)
const nothing = { python: '3.11', extras: [], pipelines: [] }
const names = (ingestion: string) => curesFor(ingestion, nothing).map(({ requirement }) => requirement)

describe('rows', () => {
  test.each([...data.cures, ...data.undeclared])(
    '$versions: the range contains a published version',
    ({ versions }) => {
      expect(ingestions.some((ingestion) => versionInRange(ingestion, versions))).toBe(true)
    },
  )

  test.each([...data.cures, ...data.undeclared])('$versions: says why, and names what showed it', (row) => {
    expect(row.reason).toMatch(/\w{3}/)
    expect(row.source).toMatch(/\d{4}-\d{2}-\d{2}/)
  })
})

describe('a cure belongs to patches, not to a whole line', () => {
  // Measured by running each patch: what the first version in a pair needs, the second does not.
  test.each([
    ['pandas<3', '1.11.4.0', '1.11.5.0'],
    ['jaraco-context<6.0.2', '1.10.5.0', '1.10.6.0'],
    ['jaraco-context<6.0.2', '1.9.0.0', '1.11.0.0'],
    ['jaraco-functools<4.2', '1.7.1.0', '1.7.2.0'],
    ['setuptools<81', '1.6.2.0', '1.6.3.0'],
  ])('%s: %s, and not %s', (requirement, needs, doesNot) => {
    expect(names(needs)).toContain(requirement)
    expect(names(doesNot)).not.toContain(requirement)
  })
})

test('a cure can belong to a Python', () => {
  const on = (python: string) => curesFor('1.3.4.0', { ...nothing, python }).map(({ requirement }) => requirement)
  expect(on('3.12')).toContain('setuptools>=66.1')
  expect(on('3.11')).not.toContain('setuptools>=66.1')
})

test('a range that cannot be read stops the test instead of applying to nothing', () => {
  expect(() => versionInRange('1.12.14.2', '>= 1.6 and later')).toThrow('is not a condition')
})
