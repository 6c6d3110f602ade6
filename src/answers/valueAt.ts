export type Path = readonly (string | number)[]

type Branch = Record<string | number, unknown>

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** The value at a path of a tree, dotted or in steps; undefined where there is none, as for a name every object inherits. */
export function valueAt(tree: unknown, path: Path | string): unknown {
  const steps = typeof path === 'string' ? path.split('.') : path
  return steps.reduce<unknown>((at, step) => (isBranch(at) && Object.hasOwn(at, step) ? at[step] : undefined), tree)
}

/** The text at such a path; anything else counts as blank. */
export function textAt(tree: unknown, path: Path | string): string {
  const value = valueAt(tree, path)
  return typeof value === 'string' ? value : ''
}

/** A copy of a tree with one value set; missing branches are made, lists where the next step is a number. */
export function withValueAt(tree: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const branch: Branch | unknown[] = Array.isArray(tree)
    ? [...tree]
    : isBranch(tree)
      ? { ...tree }
      : typeof step === 'number'
        ? []
        : {}
  const copy = branch as Branch
  copy[step] = withValueAt(copy[step], rest, value)
  return copy
}

/** A copy of a tree without the value at a path; the same tree where there is none. */
export function withoutValueAt(tree: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined || !isBranch(tree) || !(step in tree)) return tree
  if (rest.length > 0) return withValueAt(tree, [step], withoutValueAt(tree[step], rest))
  if (Array.isArray(tree)) return tree.filter((_, index) => String(index) !== String(step))
  return Object.fromEntries(Object.entries(tree).filter(([key]) => key !== String(step)))
}

/** The path of a dotted name: `services.0.name`, numbers as list positions. */
export function pathOf(dotted: string): Path {
  return dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
