import { compare, explain, type Pep440Version } from '@renovatebot/pep440'
import type { Specifier } from './requirementLine'

const publicOf = (version: string) => version.replace(/\+.*$/, '')

/** Whether the release begins with these numbers; missing ones count as 0. */
function beginsWith(version: Pep440Version, prefix: Pep440Version, length: number): boolean {
  if (version.epoch !== prefix.epoch) return false
  return prefix.release.slice(0, length).every((part, index) => (version.release[index] ?? 0) === part)
}

const sameBase = (left: Pep440Version, right: Pep440Version) =>
  left.epoch === right.epoch &&
  Array.from({ length: Math.max(left.release.length, right.release.length) }).every(
    (_, index) => (left.release[index] ?? 0) === (right.release[index] ?? 0),
  )

function isEqual(version: string, asked: string): boolean {
  const [given, wanted] = [explain(version), explain(asked.replace(/\.\*$/, ''))]
  if (!given || !wanted) return false
  if (asked.endsWith('.*')) return beginsWith(given, wanted, wanted.release.length)
  return compare(wanted.local ? version : publicOf(version), asked) === 0
}

function accepts(version: string, { operator, version: asked }: Specifier): boolean {
  if (operator === '===') return version.toLowerCase() === asked.toLowerCase()
  if (operator === '==') return isEqual(version, asked)
  if (operator === '!=') return !isEqual(version, asked)
  const [given, wanted] = [explain(version), explain(asked)]
  if (!given || !wanted) return false
  const order = compare(publicOf(version), asked)
  if (operator === '<=') return order <= 0
  if (operator === '>=') return order >= 0
  if (operator === '~=') return order >= 0 && beginsWith(given, wanted, wanted.release.length - 1)
  if (operator === '<') return order < 0 && !(given.is_prerelease && !wanted.is_prerelease && sameBase(given, wanted))
  return order > 0 && !(given.is_postrelease && !wanted.is_postrelease && sameBase(given, wanted))
}

/**
 * Whether a version meets all conditions, as `packaging` judges it (PEP 440). Pre-releases are taken like any other
 * version: the question is about one that is pinned.
 */
export function acceptsVersion(version: string, specifiers: readonly Specifier[]): boolean {
  return specifiers.every((specifier) => accepts(version, specifier))
}
