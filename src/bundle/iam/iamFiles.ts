import type { ApproachKind, EcsSetup } from '../../answers/approach'
import { ecsOf } from '../ecs/ecsOf'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { json } from '../text/json'
import { airflowLogStatements } from './airflowLogStatements'
import { ecsDocuments } from './ecsDocuments'
import { type Policy, policy } from './policy'
import { mwaaTrust } from './trustPolicies'
import { workflowStatements } from './workflowStatements'

type Documents = Record<string, Policy>

function environmentDocuments(plan: BundlePlan): Documents {
  return {
    'mwaa-airflow-logs-policy': policy(airflowLogStatements(plan)),
    'mwaa-trust-policy': mwaaTrust(plan),
  }
}

/** In the worker, the execution role reads the secrets, and Airflow where it is a source; as a Fargate task, the task role does. */
function workerDocuments(plan: BundlePlan): Documents {
  return { 'mwaa-execution-role-policy': policy(workflowStatements(plan)) }
}

const ownFiles = (plan: BundlePlan): Documents => ({ ...ecsDocuments(plan) })

/** In a stack, the documents of the ECS side stand in its template. */
const ECS_DOCUMENTS: Record<EcsSetup, (plan: BundlePlan) => Documents> = {
  cloudformation: () => ({}),
  terraform: ownFiles,
  commands: ownFiles,
}

const DOCUMENTS: Record<ApproachKind, (plan: BundlePlan) => Documents> = {
  python: workerDocuments,
  virtualenv: workerDocuments,
  ecs: (plan) => ECS_DOCUMENTS[ecsOf(plan).setup](plan),
}

/** One file a policy, each a valid document on its own. */
export function iamFiles(plan: BundlePlan): GeneratedFile[] {
  const documents = { ...DOCUMENTS[plan.answers.approach.kind](plan), ...environmentDocuments(plan) }
  return Object.entries(documents).map(([name, document]) => ({ path: `iam/${name}.json`, text: json(document) }))
}
