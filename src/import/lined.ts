/** A value of a YAML text with the line it begins at, so that whatever finds no place can be named by its line. */
export type Lined = LinedMap | LinedList | LinedScalar

export interface LinedMap {
  kind: 'map'
  line: number
  /** In the order of the text; of a key that stands twice the last one counts, as in Python. */
  entries: Map<string, Lined>
}

export interface LinedList {
  kind: 'list'
  line: number
  items: Lined[]
}

export interface LinedScalar {
  kind: 'scalar'
  line: number
  value: string | number | boolean | null
  /** As it is written, before it is read as a number or as yes and no. */
  source: string
}

/** The entry of a map; undefined for every other value, and for what is null. */
export function entryOf(value: Lined | undefined, key: string): Lined | undefined {
  const entry = value?.kind === 'map' ? value.entries.get(key) : undefined
  return entry?.kind === 'scalar' && entry.value === null ? undefined : entry
}

/** The text of a scalar, a number's as it is written; undefined for everything else. */
export function textOf(value: Lined | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined
  return typeof value.value === 'string' ? value.value : value.source
}
