import type { ApproachKind } from '../../answers/approach'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { json } from '../text/json'
import { airflowLogStatements } from './airflowLogStatements'
import { ecsStatements } from './ecsStatements'
import { type Policy, policy } from './policy'
import { secretStatements } from './secretStatements'
import { taskExecutionStatements } from './taskExecutionStatements'
import { ecsTasksTrust, mwaaTrust } from './trustPolicies'

type Documents = Record<string, Policy>

function environmentDocuments(plan: BundlePlan): Documents {
  return {
    'mwaa-airflow-logs-policy': policy(airflowLogStatements(plan)),
    'mwaa-trust-policy': mwaaTrust(plan),
  }
}

/** In the worker, the execution role reads the secrets; as a Fargate task, the task role does. */
function workerDocuments(plan: BundlePlan): Documents {
  return { 'mwaa-execution-role-policy': policy(secretStatements(plan)) }
}

function ecsDocuments(plan: BundlePlan): Documents {
  return {
    'mwaa-execution-role-policy': policy(ecsStatements(plan)),
    'task-role-policy': policy(secretStatements(plan)),
    'task-execution-role-policy': policy(taskExecutionStatements(plan)),
    'ecs-tasks-trust-policy': ecsTasksTrust(plan),
  }
}

const DOCUMENTS: Record<ApproachKind, (plan: BundlePlan) => Documents> = {
  python: workerDocuments,
  virtualenv: workerDocuments,
  ecs: ecsDocuments,
}

/** One file a policy, each a valid document on its own. */
export function iamFiles(plan: BundlePlan): GeneratedFile[] {
  const documents = { ...DOCUMENTS[plan.answers.approach.kind](plan), ...environmentDocuments(plan) }
  return Object.entries(documents).map(([name, document]) => ({ path: `iam/${name}.json`, text: json(document) }))
}
