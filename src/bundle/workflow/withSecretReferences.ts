import { isSecretReference } from '../../answers/isSecretReference'
import type { JsonTree } from '../../answers/jsonTree'
import type { Tree } from '../text/yaml'

/** The same tree with every secret reference in OpenMetadata's own notation, `secret:<name>`. */
export function withSecretReferences(tree: JsonTree): Tree {
  if (isSecretReference(tree)) return `secret:${tree.secret}`
  if (Array.isArray(tree)) return tree.map(withSecretReferences)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, withSecretReferences(value)]))
}
