import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { dagFiles } from './dags/dagFiles'
import { ecsFiles } from './ecs/ecsFiles'
import type { GeneratedFile } from './generatedFile'
import { iamFiles } from './iam/iamFiles'
import { planBundle } from './plan/bundlePlan'
import { pluginFile } from './plugin/pluginFile'
import { requirementsFile } from './requirements/requirementsFile'
import { runbookFile } from './runbook/runbookFile'
import { scriptFiles } from './scripts/scriptFiles'
import { json } from './text/json'
import { wheelFiles } from './wheels/wheelFiles'

/**
 * Every text file of the bundle for these answers, the runbook first. Pure: the same answers and catalog give the same
 * bytes. It does not judge the answers; `checkAnswers` does, and says when a bundle must not be made of them.
 */
export function generateBundle(answers: Answers, catalog: LoadedCatalog): GeneratedFile[] {
  const plan = planBundle(answers, catalog)
  const files = [
    { path: 'answers.json', text: json(answers) },
    ...dagFiles(plan),
    ...requirementsFile(plan),
    ...pluginFile(plan),
    ...wheelFiles(plan),
    ...ecsFiles(plan),
    ...iamFiles(plan),
  ]
  const scripts = scriptFiles(plan, files)
  return [runbookFile(plan, [...scripts, ...files]), ...scripts, ...files]
}
