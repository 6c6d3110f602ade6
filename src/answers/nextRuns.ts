import { type CronFields, cronFields } from './cronFields'
import { cronOf } from './schedulePresets'

// croner has its own ideas of 1-31 beside a day of the week, of 0-sun/3 and of a step of 61, so it gets plain lists.
const plain = (fields: CronFields) => fields.map((values) => values?.join(',') ?? '*').join(' ')

/**
 * The next moments at which Airflow starts a run on this schedule, as ISO instants in UTC; none for a text that is no
 * schedule. `after` is the caller's clock, an ISO instant: this room has none. The proof's group `schedules` asks the
 * croniter of Airflow 2.4.3, 2.10.3 and 3.3.1 for the same runs.
 */
export async function nextRuns(schedule: string, after: string, count = 5): Promise<string[]> {
  const fields = cronFields(cronOf(schedule))
  if (!fields) return []
  // Only a page that shows runs needs it.
  const { Cron } = await import('croner')
  const cron = new Cron(plain(fields), { timezone: 'UTC' })
  return cron.nextRuns(count, after).map((moment) => moment.toISOString())
}
