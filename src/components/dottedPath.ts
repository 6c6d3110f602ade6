/** The value at a dotted path (`services.0.name`) in a tree of objects and lists, or undefined. */
export function valueAt(tree: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (branch, key) =>
        typeof branch === 'object' && branch !== null ? (branch as Record<string, unknown>)[key] : undefined,
      tree,
    )
}

/** The text at a dotted path; anything else counts as blank. */
export function textAt(tree: unknown, path: string): string {
  const value = valueAt(tree, path)
  return typeof value === 'string' ? value : ''
}
