import type { Field } from '../../catalog/field'

function shown(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  const parts = Object.entries(value).flatMap(([key, item]) => {
    const text = shown(item)
    return text === undefined ? [] : [Array.isArray(value) ? text : `${key} ${text}`]
  })
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** What OpenMetadata assumes for a field that is left out, as a person reads it: `excludes ^information_schema$`. */
export function shownDefault(field: Pick<Field, 'default'>): string | undefined {
  return shown(field.default)
}
