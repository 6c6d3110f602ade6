import type { Tree } from '../text/yaml'

/** Members whose keys are data: the options of a log driver are called the same everywhere. */
const KEYS_ARE_DATA = new Set(['options'])

const pascal = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1)}`

/** A document of an AWS API with its members called as CloudFormation calls them: `containerDefinitions` with a big C. */
export function pascalKeys(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(pascalKeys)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [pascal(key), KEYS_ARE_DATA.has(key) ? value : pascalKeys(value)]),
  )
}
