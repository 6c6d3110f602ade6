import { stripGenerated } from './generatedSection'
import { parseRequirements } from './parseRequirements'

const INDEXES = new Set(['--index-url', '--extra-index-url'])

/** Whether a requirements.txt says itself which index its packages come from. */
export function namesIndex(own: string | undefined): boolean {
  if (own === undefined) return false
  return parseRequirements(stripGenerated(own)).some(
    (line) => line.kind === 'option' && line.options.some(({ name }) => INDEXES.has(name)),
  )
}
