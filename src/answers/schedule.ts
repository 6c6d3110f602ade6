import { cronFields } from './cronFields'
import { SCHEDULE_PRESETS } from './schedulePresets'
import { text } from './text'

/** Whether Airflow takes this as a schedule: one of the presets or a cron expression of five fields. */
export function isSchedule(value: string): boolean {
  return Object.hasOwn(SCHEDULE_PRESETS, value) || cronFields(value) !== undefined
}

export const scheduleSchema = text({
  like: '@hourly, @daily, @weekly, @monthly or a cron expression of five fields such as 30 2 * * *',
  max: 100,
  accept: isSchedule,
  understand: (pasted) => pasted.replace(/\s+/g, ' '),
})
