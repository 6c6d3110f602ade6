import { acceptsVersion, type Operator } from '../../catalog/acceptsVersion'
import type { Marker, MarkerValue } from './marker'

/** What a marker's variables are on MWAA's workers; undefined where an image may have one or the other. */
function variables(python: string): Record<string, string | undefined> {
  return {
    python_version: python,
    os_name: 'posix',
    sys_platform: 'linux',
    platform_system: 'Linux',
    platform_machine: 'x86_64',
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    extra: '',
  }
}

const VERSION = /^v?\d[\w.!*+-]*$/
const OPERATORS: Record<string, (left: string, right: string) => boolean> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  in: (left, right) => right.includes(left),
  'not in': (left, right) => !right.includes(left),
}

const isOperator = (sign: string): sign is Operator => /^(?:===|==|~=|!=|<=|>=|<|>)$/.test(sign)

function compared(left: string, sign: string, right: string): boolean | undefined {
  if (isOperator(sign) && VERSION.test(right) && VERSION.test(left))
    return acceptsVersion(left, [{ operator: sign, version: right }])
  return OPERATORS[sign]?.(left, right)
}

/** True, false, or undefined where it depends on what is not known. */
function holds(marker: Marker, python: string): boolean | undefined {
  if ('either' in marker) {
    const parts = marker.either.map((part) => holds(part, python))
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
  }
  if ('all' in marker) {
    const parts = marker.all.map((part) => holds(part, python))
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
  }
  const full = [marker.left, marker.right].some((side) => 'variable' in side && side.variable === 'python_full_version')
  const known = variables(python)
  const textOf = (side: MarkerValue, patch: string) =>
    'text' in side ? side.text : side.variable === 'python_full_version' ? `${python}.${patch}` : known[side.variable]
  const results = (full ? ['0', '99'] : ['0']).map((patch) => {
    const [left, right] = [textOf(marker.left, patch), textOf(marker.right, patch)]
    return left === undefined || right === undefined ? undefined : compared(left, marker.operator, right)
  })
  return results.every((result) => result === results[0]) ? results[0] : undefined
}

/**
 * Whether a marker surely keeps a package from being installed by a Python ("3.11") on MWAA's Linux. False where it may
 * apply, also where that rests on something not known, such as the patch release.
 */
export function excludesPython(marker: Marker | undefined, python: string): boolean {
  return marker !== undefined && holds(marker, python) === false
}
