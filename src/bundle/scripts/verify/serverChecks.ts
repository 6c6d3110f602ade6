import type { BundlePlan } from '../../plan/bundlePlan'
import type { Check } from './check'

const READERS = { 'secrets-manager': 'secret_value', 'parameter-store': 'parameter_value' } as const

/** Whether the server answers with the version of the answers and, when asked to, whether it takes the token. */
export function serverChecks({ answers }: BundlePlan): Check[] {
  const { secretStore, token } = answers.openmetadata
  return [
    { subject: 'Server', part: 'server' },
    { subject: 'Token', part: 'server', call: 'token', arguments: [READERS[secretStore], token.secret] },
  ]
}
