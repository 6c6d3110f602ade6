import type { Finding } from '../advice/finding'
import { placeOf } from './labelOf'
import { stepIndex, stepOf } from './steps'

/** Findings in the order in which the pages ask. */
export function sortFindings(findings: Finding[]): Finding[] {
  const stepAt = ({ path }: Finding) => stepIndex(stepOf(path))
  return findings.toSorted((left, right) => stepAt(left) - stepAt(right) || placeOf(left.path) - placeOf(right.path))
}

/** The errors in that order, one a field: the first says best what is wrong with it. */
export function errorsOnce(findings: Finding[]): Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings)
    if (finding.severity === 'error' && !first.has(finding.path)) first.set(finding.path, finding)
  return sortFindings([...first.values()])
}
