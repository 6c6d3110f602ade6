/** The schedules that have a name, and the cron expression Airflow reads each as. Apart from the schema, for the pages. */
export const SCHEDULE_PRESETS = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
} as const

/** The cron expression of a schedule, whichever way it is written. */
export const cronOf = (schedule: string): string =>
  Object.hasOwn(SCHEDULE_PRESETS, schedule) ? SCHEDULE_PRESETS[schedule as keyof typeof SCHEDULE_PRESETS] : schedule
