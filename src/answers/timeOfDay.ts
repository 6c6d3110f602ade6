import { cronFields } from './cronFields'
import { cronOf } from './schedulePresets'

/** The minute of the day, in UTC, at which a schedule starts its runs; undefined for one that starts none or several a day. */
export function timeOfDay(schedule: unknown): number | undefined {
  const [minutes, hours] = (typeof schedule === 'string' && cronFields(cronOf(schedule))) || []
  const [minute, hour] = [minutes?.[0], hours?.[0]]
  return minutes?.length === 1 && hours?.length === 1 && minute !== undefined && hour !== undefined
    ? hour * 60 + minute
    : undefined
}
