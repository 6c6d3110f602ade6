import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PIPELINE_TYPES } from './pipelineTypes'
import { isSchedule } from './schedule'
import { staggeredChanges } from './staggeredChanges'
import { scheduleAfter, staggeredSchedule, startsBefore } from './staggeredSchedule'

test('new pipelines of a service start one after another, metadata first', () => {
  const schedules = PIPELINE_TYPES.map((type) => staggeredSchedule(type, 0))
  expect(schedules.slice(0, 4)).toEqual(['0 2 * * *', '0 3 * * *', '0 4 * * *', '0 5 * * *'])
  expect(new Set(schedules).size).toBe(PIPELINE_TYPES.length)
})

test('200 services start at sixty different minutes, none at more than four a minute', () => {
  const counts = new Map<string, number>()
  for (let place = 0; place < 200; place += 1) {
    const schedule = staggeredSchedule('metadata', place)
    counts.set(schedule, (counts.get(schedule) ?? 0) + 1)
  }
  expect(counts.size).toBe(60)
  expect(Math.max(...counts.values())).toBe(4)
})

test('a pipeline that is added starts after the metadata that is there', () => {
  const beside = (schedule: string) => [{ type: 'metadata', schedule }]
  expect(staggeredSchedule('lineage', 5, beside('30 14 * * *'))).toBe('30 15 * * *')
  expect(staggeredSchedule('usage', 5, beside('@daily'))).toBe('0 2 * * *')
  expect(staggeredSchedule('profiler', 0, beside('30 22 * * *'))).toBe('30 1 * * *')
  expect(staggeredSchedule('profiler', 0, beside('30 22 * * sun'))).toBe('59 23 * * sun')
  expect(staggeredSchedule('profiler', 1, beside('@hourly'))).toBe('7 5 * * *')
})

test.each([
  ['@daily', '@daily', true],
  ['0 1 * * *', '0 2 * * *', true],
  ['0 3 * * *', '0 2 * * *', false],
  ['0 1 * * *', '0 23 * * *', false],
  ['@hourly', '0 * * * *', true],
  ['@hourly', '@daily', false],
  ['0 0 * * sun', '@daily', true],
])('%s before metadata at %s: %s', (schedule, metadata, before) =>
  expect(startsBefore(schedule, metadata)).toBe(before),
)

test('what is moved behind metadata is a schedule and no longer too early', () => {
  const time = fc.record({ minute: fc.nat(59), hour: fc.nat(23) })
  fc.assert(
    fc.property(fc.constantFrom(...PIPELINE_TYPES.slice(1)), time, (type, { minute, hour }) => {
      const metadata = `${minute} ${hour} * * *`
      const moved = scheduleAfter(type, metadata, '* * sun')
      expect(isSchedule(moved)).toBe(true)
      expect(startsBefore(moved, metadata)).toBe(false)
    }),
  )
})

test('staggering keeps days, and leaves what runs by hand, often or in one DAG', () => {
  const services = [
    {
      dags: { kind: 'each' },
      pipelines: [
        { type: 'metadata', schedule: '@daily' },
        { type: 'lineage', schedule: '@weekly' },
        { type: 'usage', schedule: null },
        { type: 'profiler', schedule: '@hourly' },
        { type: 'dbt', schedule: 'soon' },
      ],
    },
    { dags: { kind: 'one', schedule: '@daily' }, pipelines: [{ type: 'metadata', schedule: '@daily' }] },
    { dags: { kind: 'each' }, pipelines: [{ type: 'metadata', schedule: '@daily' }] },
  ]
  expect(staggeredChanges(services).map(({ service, pipeline, to }) => [service, pipeline, to])).toEqual([
    [0, 0, '0 2 * * *'],
    [0, 1, '0 3 * * 0'],
    [2, 0, '14 2 * * *'],
  ])
  expect(staggeredChanges(services, 2)).toHaveLength(1)
  expect(staggeredChanges([undefined, {}, { pipelines: 'x' }])).toEqual([])
})
