import { pythonVersion } from '../../catalog/pythonVersion'
import { normalizedName } from './normalizedName'
import { SyntaxProblem } from './Scanner'

const SHAPE = /^([A-Za-z0-9_.]+)-([^-]+)(?:-(\d[^-]*))?-[^-]+-[^-]+-[^-]+$/

/**
 * The package and version in a wheel's file name (PEP 427): `numpy-1.26.4-cp311-cp311-manylinux_2_17_x86_64.whl`.
 * Throws a SyntaxProblem for a name pip refuses.
 */
export function wheelName(file: string): { name: string; version: string } {
  const [, name, version] = SHAPE.exec(file.replace(/\.whl$/, '')) ?? []
  if (
    name === undefined ||
    version === undefined ||
    name.includes('__') ||
    pythonVersion(version.replaceAll('_', '-')) === undefined
  )
    throw new SyntaxProblem(
      `“${file}” is not the name of a wheel; pip wants name-1.2.3-py3-none-any.whl, as the wheel was built.`,
    )
  return { name: normalizedName(name), version }
}
