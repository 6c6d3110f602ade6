import { cleanText } from './cleanText'
import { versionRules } from './versionRules'

/**
 * A version as the schema understands what was typed; undefined for what it refuses. The patterns leave no room for what
 * else the schema refuses in a text.
 */
export function understoodVersion(which: keyof typeof versionRules, given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined
  const { pattern, understand } = versionRules[which]
  const version = understand(cleanText(given))
  return pattern.test(version) ? version : undefined
}
