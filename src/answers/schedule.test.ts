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
  ])('%j', (schedule) => expect(isSchedule(schedule)).toBe(false))
})
