import type { JsonTree } from '../../answers/jsonTree'

export function isRecord(value: JsonTree | undefined): value is Record<string, JsonTree> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
