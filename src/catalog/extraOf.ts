import type { Connector } from './connectorLine'

/** What pip has to be asked for besides the base package. */
export interface ConnectorNeeds {
  extras: string[]
  packages: string[]
}

/**
 * The pip extras and packages of a connector with these connection answers. Where the extra depends on an answer, the
 * connector's map has values of that field (`mssql+pytds`) or names of fields that only one of its options has
 * (`gcpConfig`); with the field left out, its default decides.
 */
export function extraOf(connector: Connector, connection: Record<string, unknown>): ConnectorNeeds {
  const { extra } = connector
  if (extra === undefined) return { extras: [], packages: [] }
  if ('extra' in extra) return { extras: [extra.extra], packages: extra.packages ?? [] }
  const answer = connection[extra.by] ?? connector.form.fields[extra.by]?.default
  const mark = marksIn(answer).find((candidate) => Object.hasOwn(extra.map, candidate))
  const chosen = mark === undefined ? undefined : extra.map[mark]
  return { extras: chosen === undefined ? [] : [chosen], packages: [] }
}

/** A text itself, or the names of all fields of an object at any depth. */
function marksIn(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer]
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return []
  return Object.entries(answer).flatMap(([name, inner]) => [name, ...(typeof inner === 'string' ? [] : marksIn(inner))])
}
