import type { Resolution } from '../../catalog/resolution'

/** Of extras that do not all install together, the pairs that no lock holds; none where only more of them clash. */
export function apartPairs({ locks }: Resolution, extras: string[]): [string, string][] {
  return extras.flatMap((one, index) =>
    extras
      .slice(index + 1)
      .filter((other) => !locks.some(({ covers }) => covers.has(one) && covers.has(other)))
      .map((other): [string, string] => [one, other]),
  )
}
