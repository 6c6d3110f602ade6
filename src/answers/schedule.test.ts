import { describe, expect, test } from 'vitest'
import { isSchedule } from './schedule'

describe('schedules Airflow takes', () => {
  test.each([
    '@daily',
    '@hourly',
    '0 2 * * *',
    '*/15 * * * *',
    '0 0 1,15 * *',
    '0 9-17/2 * * mon-fri',
    '5 4 * JAN SUN',
    '0 0 * * 7',
    '0 0 29 2 *',
    '0 0 1-31 * *',
    '0 0 *,1 * 1',
  ])('%s', (schedule) => expect(isSchedule(schedule)).toBe(true))
})

describe('schedules it does not', () => {
  test.each([
    '',
    'daily',
    '@yearly ',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '5/2 * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    'a * * * *',
    '1- * * * *',
    '0 0 * * sat-sat',
    '0 0 1-31 * 1',
    '0 0 1 * 0-6',
    '0 0 30 2 *',
    '0 0 31 4,6 1',
  ])('%j', (schedule) => expect(isSchedule(schedule)).toBe(false))
})
