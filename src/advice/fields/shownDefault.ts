import type { Field } from '../../catalog/field'

/** A default as the person reads it. */
export function shownDefault(field: Field): string | undefined {
  const given = field.default
  if (given === undefined || given === null || given === '') return undefined
  if (typeof given === 'boolean') return given ? 'yes' : 'no'
  return typeof given === 'object' ? JSON.stringify(given) : String(given)
}
