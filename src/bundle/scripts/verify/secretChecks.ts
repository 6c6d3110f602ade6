import { secretNames } from '../../../answers/secretNames'
import type { BundlePlan } from '../../plan/bundlePlan'
import type { Check } from './check'

const STORES = {
  'secrets-manager': { kind: 'Secret', call: 'secret' },
  'parameter-store': { kind: 'Parameter', call: 'parameter' },
} as const

/** Whether each secret is there; its value is not asked for. */
export function secretChecks({ answers }: BundlePlan): Check[] {
  const { kind, call } = STORES[answers.openmetadata.secretStore]
  return secretNames(answers).map((name) => ({ subject: `${kind} ${name}`, part: 'secret', call, arguments: [name] }))
}
