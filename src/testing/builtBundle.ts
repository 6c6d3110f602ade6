import { checkAnswers } from '../advice/checkAnswers'
import { hasErrors } from '../advice/hasErrors'
import type { ApproachKind, EcsSetup } from '../answers/approach'
import { INLINE_TEMPLATE_LIMIT, TEMPLATE_PATH } from '../bundle/cloudformation/templateFile'
import { taskDefinitionFor } from '../bundle/ecs/taskDefinitions'
import { generateBundle } from '../bundle/generateBundle'
import type { GeneratedFile } from '../bundle/generatedFile'
import { type BundlePlan, planBundle } from '../bundle/plan/bundlePlan'
import type { PlannedPipeline } from '../bundle/plan/planDags'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { answersWith, type Layout, type Typed } from './hostileAnswers'

export interface BuiltBundle {
  typed: Typed
  plan: BundlePlan
  files: GeneratedFile[]
  /** Whether advice would let the bundle be made; the files have to be safe either way. */
  advised: boolean
}

/** The bundle of the worked example with these texts in it. */
export function buildWith(
  catalog: LoadedCatalog,
  kind: ApproachKind,
  layout: Layout,
  typed: Typed,
  setup?: EcsSetup,
  dags?: 'each' | 'one',
): BuiltBundle {
  const { answers, findings } = checkAnswers(answersWith(kind, layout, typed, setup, dags), catalog)
  if (answers === undefined) throw new Error(`Refused: ${JSON.stringify(findings)}`)
  const plan = planBundle(answers, catalog)
  return { typed, plan, files: generateBundle(answers, catalog), advised: !hasErrors(findings) }
}

/** Whether the config is too long for RunTask's overrides and stands in a task definition. */
export function isInTask(plan: BundlePlan, pipeline: PlannedPipeline): boolean {
  return plan.answers.approach.kind === 'ecs' && taskDefinitionFor(plan, pipeline).holdsConfig
}

/** What two bundles have in common whose files differ in texts alone: how many there are, and what the lengths decide. */
export function formOf({ plan, files }: BuiltBundle): string {
  const template = files.find(({ path }) => path === TEMPLATE_PATH)?.text ?? ''
  const inTask = plan.pipelines.filter((pipeline) => isInTask(plan, pipeline)).length
  return `${files.length} files, ${inTask} in tasks${template.length > INLINE_TEMPLATE_LIMIT ? ', by the bucket' : ''}`
}

export function textAt({ files }: BuiltBundle, path: string): string {
  const file = files.find((each) => each.path === path)
  if (file === undefined) throw new Error(`There is no ${path}`)
  return file.text
}
