import type { JsonTree } from './jsonTree'

/** What a text means where JSON is asked for. Words without quotes are text; only what begins like JSON must be JSON. */
export function jsonOf(typed: string): { value: JsonTree | undefined; problem?: string } {
  const text = typed.trim()
  if (text === '' || text === 'null') return { value: undefined }
  try {
    return { value: JSON.parse(text) as JsonTree }
  } catch (problem) {
    if (!/^[[{"]/.test(text)) return { value: text }
    return { value: undefined, problem: `Not taken over, as it is no JSON yet: ${(problem as Error).message}` }
  }
}

/** The text that means a value; the reverse of `jsonOf`. */
export function shownJson(value: JsonTree | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' && jsonOf(value).value === value) return value
  return JSON.stringify(value)
}
