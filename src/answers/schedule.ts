import { text } from './text'

export const SCHEDULE_PRESETS = ['@hourly', '@daily', '@weekly', '@monthly'] as const

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

interface CronField {
  min: number
  max: number
  names?: string[]
}

const FIELDS: CronField[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 7, names: DAYS },
]

function position(token: string, { min, max, names }: CronField): number | undefined {
  const named = names?.indexOf(token.toLowerCase()) ?? -1
  const number = named >= 0 ? named + (min === 1 ? 1 : 0) : /^\d{1,2}$/.test(token) ? Number(token) : Number.NaN
  return number >= min && number <= max ? number : undefined
}

function isCronPart(part: string, field: CronField): boolean {
  const [range = '', step, ...more] = part.split('/')
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) return false
  if (range === '*') return true
  const ends = range.split('-').map((end) => position(end, field))
  if (ends.some((end) => end === undefined) || ends.length > 2) return false
  // croniter, which Airflow uses, refuses a step without a range.
  return ends.length === 2 ? (ends[0] as number) <= (ends[1] as number) : step === undefined
}

/** Whether Airflow takes this as a schedule: one of the presets or a cron expression of five fields. */
export function isSchedule(value: string): boolean {
  if ((SCHEDULE_PRESETS as readonly string[]).includes(value)) return true
  const parts = value.split(' ')
  return (
    parts.length === 5 &&
    parts.every((part, index) => part.split(',').every((item) => isCronPart(item, FIELDS[index] as CronField)))
  )
}

export const scheduleSchema = text({
  like: '@hourly, @daily, @weekly, @monthly or a cron expression of five fields such as 30 2 * * *',
  max: 100,
  accept: isSchedule,
  understand: (pasted) => pasted.replace(/\s+/g, ' '),
})
