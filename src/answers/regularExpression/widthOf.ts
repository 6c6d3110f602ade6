import type { RegexNode } from './regexNode'

/** The fewest and the most characters something can take. */
export interface Width {
  least: number
  most: number
}

const sum = (widths: Width[]): Width => ({
  least: widths.reduce((all, { least }) => all + least, 0),
  most: widths.reduce((all, { most }) => all + most, 0),
})

const either = (widths: Width[]): Width =>
  widths.reduce((all, { least, most }) => ({ least: Math.min(all.least, least), most: Math.max(all.most, most) }))

// Infinity times 0 is not a number; nothing repeated without end is nothing.
const times = (width: number, count: number) => (width === 0 || count === 0 ? 0 : width * count)

/** How many characters a part can take; `groups` holds the widths of the groups that are closed. */
export function widthOf(node: RegexNode, groups: readonly (Width | undefined)[]): Width {
  const of = (inner: RegexNode) => widthOf(inner, groups)
  switch (node.kind) {
    case 'set':
    case 'any':
      return { least: 1, most: 1 }
    case 'sequence':
      return sum(node.parts.map(of))
    case 'branch':
      return either(node.options.map(of))
    case 'condition':
      return either([of(node.yes), of(node.no)])
    case 'group':
      return of(node.body)
    case 'repeat': {
      const { least, most } = of(node.body)
      return { least: times(least, node.min), most: times(most, node.max) }
    }
    case 'reference':
      return groups[node.group] ?? { least: 0, most: 0 }
    default:
      return { least: 0, most: 0 }
  }
}
