import { isSecretReference } from './isSecretReference'
import { slug } from './slug'
import { suggestedSecret } from './suggestedSecret'

const LONGEST_NAME = 128

/** A service as the form holds it, finished or not. */
export type ServiceDraft = Record<string, unknown> & { name?: unknown }

/**
 * The name with the next free number behind it: `orders_3` of `orders_2` beside `orders`, but `sales_2024_2` where the
 * number was no counter. Free is what gives file names of its own, too, not just another name.
 */
function nextName(name: string, taken: readonly string[]): string {
  const counted = name.replace(/_[1-9]\d*$/, '')
  const base = taken.includes(counted) ? counted : name
  // Each number gives another slug, even for a long name: a shortened slug ends in a hash of the full name.
  const isTaken = (candidate: string) => taken.some((other) => slug(other) === slug(candidate))
  for (let number = 2; ; number += 1) {
    const suffix = `_${number}`
    const candidate = `${base.slice(0, LONGEST_NAME - suffix.length)}${suffix}`
    if (!isTaken(candidate)) return candidate
  }
}

/** The same tree, in which secrets that were named after the old service are named after the new one. */
function renamed(tree: unknown, path: string, from: string, to: string): unknown {
  if (isSecretReference(tree))
    return tree.secret === suggestedSecret(from, path) ? { secret: suggestedSecret(to, path) } : tree
  if (Array.isArray(tree)) return tree.map((item, index) => renamed(item, `${path}.${index}`, from, to))
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, renamed(value, `${path}.${key}`, from, to)]),
  )
}

/**
 * A second service like the given one: its name is free among `taken`, and the names of secrets that were suggested from
 * the old name follow the new one. Names of secrets that a person chose stay.
 */
export function copyService(service: ServiceDraft, taken: readonly string[]): ServiceDraft {
  const from = typeof service.name === 'string' ? service.name.trim() : ''
  if (from === '') return structuredClone(service)
  const to = nextName(from, taken)
  // Any place in the list gives the same suggestion.
  return { ...(renamed(structuredClone(service), 'services.0', from, to) as ServiceDraft), name: to }
}
