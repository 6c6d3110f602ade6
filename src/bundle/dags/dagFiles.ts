import type { ApproachKind } from '../../answers/approach'
import { taskDefinitionFor } from '../ecs/taskDefinitions'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedDag, PlannedPipeline } from '../plan/planDags'
import type { Python } from '../text/python'
import { ecsDag } from './ecsDag'
import { pythonDag } from './pythonDag'
import { virtualenvDag } from './virtualenvDag'

const DAGS: Record<ApproachKind, (plan: BundlePlan, dag: PlannedDag) => Python> = {
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

/** Each DAG and, unless each is to be one file, the workflow configs of its pipelines beside it. */
export function dagFiles(plan: BundlePlan): GeneratedFile[] {
  const code = DAGS[plan.answers.approach.kind]
  return plan.dags.flatMap((dag) => [
    { path: dag.dagPath, text: code(plan, dag).code },
    ...dag.pipelines.flatMap((pipeline) => configFile(plan, pipeline)),
  ])
}
