import { MWAA_DOCUMENT, POLICY_NAMES } from '../iam/policyNames'
import { roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { awsCommand } from './awsCommand'
import type { RunbookStep } from './runbookStep'

/** Gives MWAA's execution role what the DAGs need beyond what it has. */
export function roleSteps(plan: BundlePlan): RunbookStep[] {
  const role = roleName(plan.answers.environment.executionRole)
  return [
    {
      title: "Give MWAA's execution role its rights",
      why: "The document names each resource it is for. An execution role that AWS made with the environment can already write Airflow's logs; for one made by hand, `iam/mwaa-airflow-logs-policy.json` and `iam/mwaa-trust-policy.json` are what it needs for that.",
      commands: [
        awsCommand(plan, 'iam put-role-policy', {
          'role-name': role,
          'policy-name': POLICY_NAMES.mwaa,
          'policy-document': `file://${MWAA_DOCUMENT}`,
        }),
      ],
    },
  ]
}

/** The command that takes those rights away again. */
export function removeRights(plan: BundlePlan): string[] {
  return [
    awsCommand(plan, 'iam delete-role-policy', {
      'role-name': roleName(plan.answers.environment.executionRole),
      'policy-name': POLICY_NAMES.mwaa,
    }),
  ]
}
