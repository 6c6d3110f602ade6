import type { Finding } from '../advice/finding'
import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { OVERRIDES_LIMIT, overridesLength, taskDefinitionFor } from './ecs/taskDefinitions'
import { planBundle } from './plan/bundlePlan'

/** A task definition may be 64 KiB; its other parts take less than 2 KiB of it. */
const TASK_DEFINITION_LIMIT = 60_000

/** What can be said only once the files are known: a config too long for RunTask, and what was done about it. */
export function bundleNotices(answers: Answers, catalog: LoadedCatalog): Finding[] {
  if (answers.approach.kind !== 'ecs') return []
  const plan = planBundle(answers, catalog)
  const places = answers.services.flatMap((service, serviceIndex) =>
    service.pipelines.map((_, index) => `services.${serviceIndex}.pipelines.${index}`),
  )
  return plan.pipelines.flatMap((pipeline, index): Finding[] => {
    const task = taskDefinitionFor(plan, pipeline)
    if (!task.holdsConfig) return []
    const length = overridesLength(plan, pipeline)
    const path = places[index] as string
    if (length > TASK_DEFINITION_LIMIT) {
      return [
        {
          severity: 'error',
          path,
          message: `The config of ${pipeline.dagId} has ${length} characters, too many for a task definition. Split the pipeline.`,
        },
      ]
    }
    return [
      {
        severity: 'warning',
        path,
        message: `The config of ${pipeline.dagId} is too long for RunTask: ${length} of ${OVERRIDES_LIMIT} characters. It stands in a task definition of its own, ${task.path}, which has to be registered again when it changes.`,
        source: 'Amazon ECS API reference, RunTask',
      },
    ]
  })
}
