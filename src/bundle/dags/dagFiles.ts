import type { ApproachKind } from '../../answers/approach'
import { taskDefinitionFor } from '../ecs/taskDefinitions'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import type { Python } from '../text/python'
import { ecsDag } from './ecsDag'
import { pythonDag } from './pythonDag'
import { virtualenvDag } from './virtualenvDag'

const DAGS: Record<ApproachKind, (plan: BundlePlan, pipeline: PlannedPipeline) => Python> = {
  python: pythonDag,
  ecs: ecsDag,
  virtualenv: virtualenvDag,
}

/** No file where nothing would read it: the config is inside the DAG, or too long for RunTask and in a task definition. */
function configFile(plan: BundlePlan, pipeline: PlannedPipeline): GeneratedFile[] {
  const { approach, runtime } = plan.answers
  const elsewhere = approach.kind === 'ecs' && taskDefinitionFor(plan, pipeline).holdsConfig
  if (runtime.layout === 'inline' || elsewhere) return []
  return [{ path: pipeline.configPath, text: pipeline.configText }]
}

/** The DAG of each pipeline and, unless each DAG is to be one file, its workflow config beside it. */
export function dagFiles(plan: BundlePlan): GeneratedFile[] {
  const dag = DAGS[plan.answers.approach.kind]
  return plan.pipelines.flatMap((pipeline) => [
    { path: pipeline.dagPath, text: dag(plan, pipeline).code },
    ...configFile(plan, pipeline),
  ])
}
