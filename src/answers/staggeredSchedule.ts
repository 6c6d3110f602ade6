import type { PipelineType } from './pipelineTypes'
import { cronOf } from './schedulePresets'
import { timeOfDay } from './timeOfDay'

const DAY = 24 * 60
const EVERY_DAY = '* * *'
const METADATA_HOUR = 2

/** Metadata first, because the others work on what it has found; an hour for each. */
const HOURS_AFTER: Record<PipelineType, number> = {
  metadata: 0,
  lineage: 1,
  usage: 2,
  profiler: 3,
  autoClassification: 4,
  TestSuite: 5,
  dbt: 6,
}

/** Has no divisor in common with 60: sixty services start at sixty different minutes, and neighbours far from another. */
const MINUTES_APART = 7

/** The last three fields of a schedule: on which days it runs. */
export const daysOf = (schedule: string) => cronOf(schedule).split(' ').slice(2).join(' ')
const cronAt = (minute: number, days: string) => `${minute % 60} ${Math.floor(minute / 60)} ${days}`

/** The schedule of a service's first metadata pipeline, if it has one that starts once a day. */
export function metadataScheduleOf(pipelines: unknown): string | undefined {
  const found = Array.isArray(pipelines) ? pipelines.find((pipeline) => pipeline?.type === 'metadata') : undefined
  const schedule: unknown = found?.schedule
  return typeof schedule === 'string' && timeOfDay(schedule) !== undefined ? schedule : undefined
}

/**
 * The schedule of a pipeline that waits for metadata: on `days`, as many hours later as its kind stands behind it. Both
 * may be past midnight, unless they run on the same few days: then the day's last minute is the latest.
 */
export function scheduleAfter(type: PipelineType, metadata: string, days = daysOf(metadata)): string {
  const late = (timeOfDay(metadata) ?? METADATA_HOUR * 60) + HOURS_AFTER[type] * 60
  const sameFewDays = days === daysOf(metadata) && days !== EVERY_DAY
  return cronAt(sameFewDays ? Math.min(late, DAY - 1) : late % DAY, days)
}

/**
 * When a new pipeline starts: in the night of UTC, after the metadata of its service, and not at the minute at which the
 * services before it start, because an environment has only so many tasks at a time. `place` is the service's in the list.
 */
export function staggeredSchedule(type: PipelineType, place: number, pipelines: unknown = []): string {
  const metadata = type === 'metadata' ? undefined : metadataScheduleOf(pipelines)
  return scheduleAfter(type, metadata ?? cronAt(METADATA_HOUR * 60 + ((place * MINUTES_APART) % 60), EVERY_DAY))
}

/** Whether a pipeline starts with the metadata of its service or shortly before it, so that it works on yesterday's. */
export function startsBefore(schedule: string, metadata: string): boolean {
  const [own, first] = [timeOfDay(schedule), timeOfDay(metadata)]
  if (own === undefined || first === undefined) return cronOf(schedule) === cronOf(metadata)
  const later = (own - first + DAY) % DAY
  return later === 0 || later > DAY / 2
}
