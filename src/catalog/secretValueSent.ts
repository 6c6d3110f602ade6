import data from './data/secretValueSent.json' with { type: 'json' }
import { versionInRange } from './versionInRange'

export const secretValueSentSource = data.source

/**
 * Whether an ingestion version that stores a described connection sends the value of its secrets to the server. Other
 * versions send the name of the secret, or a mask. Every published version was measured: the rule follows patches.
 */
export function sendsSecretValue(ingestion: string): boolean {
  return data.versions.some((range) => versionInRange(ingestion, range))
}
