import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { json } from '../text/json'
import { taskDefinitions } from './taskDefinitions'

/** The task definitions, as `aws ecs register-task-definition --cli-input-json` takes them. */
export function taskDefinitionFiles(plan: BundlePlan): GeneratedFile[] {
  return taskDefinitions(plan).map(({ path, document }) => ({ path, text: json(document) }))
}
