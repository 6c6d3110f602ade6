import { MWAA_DOCUMENT, POLICY_NAMES } from '../iam/policyNames'
import { roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { type ScriptCall, scriptCall } from './scriptCall'

/** Gives MWAA's execution role what the DAGs need beyond what it has. */
export function rightsCall(plan: BundlePlan): ScriptCall {
  const role = roleName(plan.answers.environment.executionRole)
  return scriptCall(['policy'], 'policy', role, POLICY_NAMES.mwaa, MWAA_DOCUMENT)
}
