import { cronFields } from '../../answers/cronFields'
import { cronOf } from '../../answers/schedulePresets'

/** What a schedule means in a sentence; undefined for a text that is none. Its library loads when first asked for. */
export async function scheduleWords(schedule: string): Promise<string | undefined> {
  const cron = cronOf(schedule)
  if (!cronFields(cron)) return undefined
  const { default: cronstrue } = await import('cronstrue')
  return cronstrue.toString(cron, { use24HourTimeFormat: true, verbose: true })
}
