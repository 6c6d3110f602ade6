import type { Finding } from './finding'

/** Whether a bundle may not be made. Apart from the judging, which a page loads by itself. */
export function hasErrors(findings: Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
