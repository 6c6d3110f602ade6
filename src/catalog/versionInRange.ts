import { acceptsVersion, type Operator } from './acceptsVersion'

const CONDITION = /^(===|==|~=|!=|<=|>=|<|>)(\S+)$/

/**
 * Whether a version lies in a row's range, written as Python packages write one: `>=1.6,<1.10.6` (PEP 440).
 * Throws for a range that cannot be read: the rows are ours, so a typing error has to stop the tests.
 */
export function versionInRange(version: string, range: string): boolean {
  const specifiers = range.split(',').map((text) => {
    const [, operator, asked] = CONDITION.exec(text.trim()) ?? []
    if (operator === undefined || asked === undefined) throw new Error(`“${text}” is not a condition such as >=1.6`)
    return { operator: operator as Operator, version: asked }
  })
  return acceptsVersion(version, specifiers)
}
