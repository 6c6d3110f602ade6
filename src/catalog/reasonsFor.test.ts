import { expect, test } from 'vitest'
import { reasonsFor } from './reasonsFor'
import type { MovedPin } from './resolution'

const moved = (because: string): ReadonlyMap<string, MovedPin> =>
  new Map([['click', { from: '8.1.8', to: '8.3.3', because }]])

const resolution = {
  version: '1.12.8.10',
  wishes: { '1.12.3.0': { click: 'click>=8.2' }, '1.12.1.0': { click: '' } },
}

const reason = (because: string, ingestion: string) =>
  reasonsFor(moved(because), resolution, ingestion).get('click')?.because

const own = 'openmetadata-ingestion 1.12.8.10 wants click>=8.3'

test.each([
  ['1.12.8.10', own],
  // It has the same requirement, so that only the version differs.
  ['1.12.7.0', 'openmetadata-ingestion 1.12.7.0 wants click>=8.3'],
  ['1.12.3.0', 'openmetadata-ingestion 1.12.3.0 wants click>=8.2'],
  ['1.12.1.0', 'changes because this bundle uses the versions resolved for 1.12.8.10'],
])('a reason in a bundle for %s quotes the requirement of that version', (ingestion, expected) => {
  expect(reason(own, ingestion)).toBe(expected)
})

test("another package's requirement is the same for every version that shares the lock", () => {
  expect(reason('dbt-core 1.11.9 wants click<9', '1.12.3.0')).toBe('dbt-core 1.11.9 wants click<9')
})
