import { expect, test } from 'vitest'
import { nextRuns } from './nextRuns'

/** A Sunday night. */
const AFTER = '2026-11-22T23:30:00Z'

/** What croniter 1.3.7 and 6.2.4 say of the same moment, asked through Airflow 2.4.3 and 3.3.1. */
test.each([
  ['@daily', ['11-23T00:00', '11-24T00:00', '11-25T00:00', '11-26T00:00', '11-27T00:00']],
  ['@weekly', ['11-29T00:00', '12-06T00:00', '12-13T00:00', '12-20T00:00', '12-27T00:00']],
  ['*/15 * * * *', ['11-22T23:45', '11-23T00:00', '11-23T00:15', '11-23T00:30', '11-23T00:45']],
  // A day of the month or a day of the week, not both.
  ['0 0 1 * mon', ['11-23T00:00', '11-30T00:00', '12-01T00:00', '12-07T00:00', '12-14T00:00']],
  ['30 2 * * 7', ['11-29T02:30', '12-06T02:30', '12-13T02:30', '12-20T02:30', '12-27T02:30']],
])('%s', async (schedule, moments) => {
  expect(await nextRuns(schedule, AFTER)).toEqual(moments.map((moment) => `2026-${moment}:00.000Z`))
})

test('29 February comes every fourth year', async () => {
  expect(await nextRuns('0 0 29 2 *', AFTER, 2)).toEqual(['2028-02-29T00:00:00.000Z', '2032-02-29T00:00:00.000Z'])
})

test.each(['', 'daily', '0 0 30 2 *', '* * * * * *', '*/5 * * * * 2027'])('%j has no runs', async (schedule) =>
  expect(await nextRuns(schedule, AFTER)).toEqual([]),
)
