import type { LockChoice } from '../../catalog/chooseLock'

type Apart = Extract<LockChoice, { kind: 'apart' }>

/** Of extras that do not all install together, the pairs that no lock holds; none where only more of them clash. */
function apartPairs({ resolution: { locks }, extras }: Apart): [string, string][] {
  return extras.flatMap((one, index) =>
    extras
      .slice(index + 1)
      .filter((other) => !locks.some(({ covers }) => covers.has(one) && covers.has(other)))
      .map((other): [string, string] => [one, other]),
  )
}

/** Extras that do not all install together, as a sentence names them: `a and b; c and d`, else all of them. */
export function apartNames(apart: Apart): string {
  const pairs = apartPairs(apart).map((pair) => pair.join(' and '))
  return pairs.join('; ') || apart.extras.join(', ')
}
