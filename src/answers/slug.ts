import { shortenName } from './shortenName'

const LONGEST = 80

/**
 * A name that is valid as a file name, a DAG id and a Python module: a-z, 0-9 and single underscores, never empty.
 * Different names can still give the same slug, so names of a bundle also go through `unique`.
 */
export function slug(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return shortenName(ascii, LONGEST, '_') || 'service'
}

/** The same names with `_2`, `_3` … behind those that were there before, in the order given. */
export function unique(names: string[]): string[] {
  const taken = new Set<string>()
  // Where the last search for a name ended: hundreds of services may share one.
  const next = new Map<string, number>()
  return names.map((name) => {
    let candidate = name
    let number = next.get(name) ?? 2
    for (; taken.has(candidate); number += 1) candidate = `${name}_${number}`
    next.set(name, number)
    taken.add(candidate)
    return candidate
  })
}
