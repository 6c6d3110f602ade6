import { isSecretReference } from './isSecretReference'

/** A reference to a secret, and the keys that lead to it. */
export interface PlacedSecret {
  keys: string[]
  name: string
}

/** Every secret that a tree refers to, in the order it is written; answers may be half filled in. */
export function secretsWithin(tree: unknown, keys: string[] = []): PlacedSecret[] {
  if (isSecretReference(tree)) return [{ keys, name: tree.secret }]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => secretsWithin(value, [...keys, key]))
}
