import { compareReleases, compareVersionsOfPython, type PythonVersion, pythonVersion } from './pythonVersion'

export type Operator = '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>'

/** One condition on a version: `>=2.1`, `==1.4.*`. */
export interface Specifier {
  operator: Operator
  version: string
}

/** Whether the release begins with these numbers; missing ones count as 0. */
function beginsWith(version: PythonVersion, prefix: PythonVersion, length: number): boolean {
  if (version.epoch !== prefix.epoch) return false
  return prefix.release.slice(0, length).every((part, index) => (version.release[index] ?? 0) === part)
}

const isBefore = ({ pre, dev }: PythonVersion) => pre !== undefined || dev !== undefined

function isEqual(given: PythonVersion, asked: string): boolean {
  const wanted = pythonVersion(asked.replace(/\.\*$/, ''))
  if (!wanted) return false
  if (asked.endsWith('.*')) return beginsWith(given, wanted, wanted.release.length)
  if (wanted.local !== undefined && wanted.local.join('.') !== given.local?.join('.')) return false
  return compareVersionsOfPython(given, wanted) === 0
}

function accepts(version: string, { operator, version: asked }: Specifier): boolean {
  if (operator === '===') return version.toLowerCase() === asked.toLowerCase()
  const given = pythonVersion(version)
  if (!given) return false
  if (operator === '==') return isEqual(given, asked)
  if (operator === '!=') return !isEqual(given, asked)
  const wanted = pythonVersion(asked)
  if (!wanted) return false
  const order = compareVersionsOfPython(given, wanted)
  if (operator === '<=') return order <= 0
  if (operator === '>=') return order >= 0
  if (operator === '~=') return order >= 0 && beginsWith(given, wanted, wanted.release.length - 1)
  // A pre-release of the very release is not "before" it, and a later build of it is not "after" it.
  const sameRelease = compareReleases(given, wanted) === 0
  if (operator === '<') return order < 0 && !(sameRelease && isBefore(given) && !isBefore(wanted))
  const laterBuild = given.local !== undefined || (given.post !== undefined && wanted.post === undefined)
  return order > 0 && !(sameRelease && laterBuild)
}

/**
 * Whether a version meets all conditions, as `packaging` judges it (PEP 440). Pre-releases are taken like any other
 * version: the question is about one that is pinned.
 */
export function acceptsVersion(version: string, specifiers: readonly Specifier[]): boolean {
  return specifiers.every((specifier) => accepts(version, specifier))
}
