import { isRecord } from '../answers/isRecord'

/** The same text for equal trees, in whatever order their keys stand. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item) =>
    isRecord(item) ? Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1))) : item,
  )
}
