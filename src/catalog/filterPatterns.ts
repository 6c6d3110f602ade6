import { lineWithin } from './compareVersions'
import facts from './data/filterPatterns.json'
import type { Field } from './field'
import { type Definitions, resolveField } from './resolveField'

/**
 * How a filter pattern is applied: `both` takes what an include fits and no exclude does, `includesOnly` looks at
 * excludes only where there is no include, and `server` hands the expressions to the server's database.
 */
export type FilterWay = 'both' | 'includesOnly' | 'server'

export const FILTER_PATTERN_SOURCE = facts.source

/** Whether a field is a filter pattern: two lists of expressions. No form has any other field of this shape. */
export function isFilterPattern(field: Field, definitions: Definitions): boolean {
  const form = resolveField(field, definitions)
  if (form.type !== 'object' || Object.keys(form.fields).toSorted().join() !== 'excludes,includes') return false
  return Object.values(form.fields).every((list) => {
    const resolved = resolveField(list, definitions)
    return resolved.type === 'list' && resolveField(resolved.items, definitions).type === 'text'
  })
}

/** How a filter pattern of a pipeline is applied, by the type of its options; without one, it is of a connection. */
export function filterWay(line: string, field: string, configType?: string): FilterWay {
  const { byServer, excludesBesideIncludesSince } = facts
  const isServers = byServer.fields.includes(field) && byServer.configTypes.includes(configType ?? '')
  if (isServers && lineWithin(line, byServer)) return 'server'
  return lineWithin(line, { since: excludesBesideIncludesSince }) ? 'both' : 'includesOnly'
}
