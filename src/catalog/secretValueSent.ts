import data from './data/secretValueSent.json' with { type: 'json' }
import { versionInRange } from './versionInRange'

export const secretValueSentSource = data.source

/**
 * Whether an ingestion version that stores a described connection sends the value of its secrets to the server. Other
 * versions send the name of the secret, or a mask. The ranges are measured; the tests compare them with every run.
 */
export function sendsSecretValue(ingestion: string): boolean {
  return data.versions.some((range) => versionInRange(ingestion, range))
}
