import { expect, test } from 'vitest'
import { formatRun } from './runTimes'
import { scheduleWords } from './scheduleWords'

test.each([
  ['@daily', 'At 00:00, every day'],
  ['30 2 * * *', 'At 02:30, every day'],
  ['0 5 * * sun', 'At 05:00, only on Sunday'],
  ['0 9-17/2 * * mon-fri', 'On the hour, every 2 hours, between 09:00 and 17:00, Monday through Friday'],
  ['0 0 1 * mon', 'At 00:00, on day 1 of the month, and on Monday'],
])('%s in words', async (schedule, words) => expect(await scheduleWords(schedule)).toBe(words))

test('what is no schedule has no words', async () => expect(await scheduleWords('60 * * * *')).toBeUndefined())

test('a run on clocks of two zones, across midnight and summer time', () => {
  expect(formatRun('2026-11-22T23:30:00.000Z', 'UTC')).toBe('Sun 22 Nov 2026, 23:30')
  expect(formatRun('2026-11-22T23:30:00.000Z', 'Europe/Berlin')).toBe('Mon 23 Nov 2026, 00:30')
  expect(formatRun('2027-07-01T00:00:00.000Z', 'America/New_York')).toBe('Wed 30 Jun 2027, 20:00')
})
