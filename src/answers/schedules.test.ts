import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nextRuns } from './nextRuns'
import { isSchedule } from './schedule'

interface Told {
  after: string
  /** By schedule: its next five runs, or null where none is taken. */
  runs: Record<string, string[] | null>
}

/** The proof's group `schedules` hands the same file to Airflow. */
const FILE = join(import.meta.dirname, '../../proof/schedules/schedules.json')
const { after, runs } = JSON.parse(readFileSync(FILE, 'utf8')) as Told

test('the schedules that Airflow is asked about are taken here and run then', async () => {
  const found: Told['runs'] = {}
  for (const schedule of Object.keys(runs))
    found[schedule] = isSchedule(schedule)
      ? (await nextRuns(schedule, after)).map((moment) => moment.replace(':00.000Z', 'Z'))
      : null
  expect(found).toEqual(runs)
  expect(Object.values(runs).filter((one) => one !== null)).toHaveLength(240)
})
