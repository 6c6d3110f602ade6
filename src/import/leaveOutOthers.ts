import type { ImportLog } from './importLog'
import type { Lined } from './lined'

/** Tells of every key of a map that is not among the known ones, and of a value that is no map at all. */
export function leaveOutOthers(
  value: Lined | undefined,
  known: readonly string[],
  path: readonly string[],
  why: string,
  log: ImportLog,
): void {
  if (value === undefined || (value.kind === 'scalar' && value.value === null)) return
  if (value.kind !== 'map') {
    log.leaveOut(value, path, 'Here stand keys with values.')
    return
  }
  for (const [key, item] of value.entries) if (!known.includes(key)) log.leaveOut(item, [...path, key], why)
}
