import type { BundlePlan } from '../plan/bundlePlan'
import type { Statement } from './policy'
import { restApiStatements } from './restApiStatements'
import { secretStatements } from './secretStatements'

/** What a workflow itself asks of AWS: by the execution role in the worker, by the task role as a Fargate task. */
export function workflowStatements(plan: BundlePlan): Statement[] {
  return [...secretStatements(plan), ...restApiStatements(plan)]
}
