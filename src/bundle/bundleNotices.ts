import type { Finding } from '../advice/finding'
import type { Answers } from '../answers/answers'
import type { EcsSetup } from '../answers/approach'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { TEMPLATE_LIMIT, templateSize } from './cloudformation/templateFile'
import { ecsOf } from './ecs/ecsOf'
import { OVERRIDES_LIMIT, overridesLength, type TaskDefinition, taskDefinitionFor } from './ecs/taskDefinitions'
import { type BundlePlan, planBundle } from './plan/bundlePlan'
import { usesTerraform } from './terraform/terraformCommands'

/** A task definition may be 64 KiB; its other parts take less than 2 KiB of it. */
const TASK_DEFINITION_LIMIT = 60_000

/** Where a config stands that is too long for RunTask, and what a change of it asks for. */
const OWN_TASK_DEFINITION: Record<EcsSetup, (task: TaskDefinition) => string> = {
  cloudformation: ({ family }) => `${family} in the stack, so a change of it needs the stack updated.`,
  terraform: ({ path }) => `${path}, so a change of it needs Terraform to apply it.`,
  commands: ({ path }) => `${path}, which has to be registered again when it changes.`,
}

function templateNotices(plan: BundlePlan): Finding[] {
  if (ecsOf(plan).setup !== 'cloudformation') return []
  const size = templateSize(plan)
  if (size <= TEMPLATE_LIMIT) return []
  return [
    {
      severity: 'error',
      path: 'approach.setup',
      message: `The template has ${size} bytes; CloudFormation takes ${TEMPLATE_LIMIT}. Choose commands, or split the bundle.`,
      source: 'AWS CloudFormation user guide, quotas',
    },
  ]
}

/** Terraform composes every text it reads, so a pattern with letters and accents apart would mean another. */
function composedNotices(plan: BundlePlan): Finding[] {
  if (!usesTerraform(plan)) return []
  return plan.pipelines
    .filter((pipeline) => taskDefinitionFor(plan, pipeline).holdsConfig)
    .filter(({ configText }) => configText !== configText.normalize('NFC'))
    .map(({ path, runBy }) => ({
      severity: 'warning',
      path,
      message: `The config of ${runBy} has letters and their accents apart. Terraform puts them together, which changes what they match. Choose CloudFormation, or write them together.`,
      source: 'Terraform language, strings',
    }))
}

/** What can be said only once the files are known: a config too long for RunTask, and what was done about it. */
export function bundleNotices(answers: Answers, catalog: LoadedCatalog): Finding[] {
  if (answers.approach.kind !== 'ecs') return []
  const plan = planBundle(answers, catalog)
  const pipelineNotices = plan.pipelines.flatMap((pipeline): Finding[] => {
    const task = taskDefinitionFor(plan, pipeline)
    if (!task.holdsConfig) return []
    const length = overridesLength(plan, pipeline)
    const { path } = pipeline
    if (length > TASK_DEFINITION_LIMIT) {
      return [
        {
          severity: 'error',
          path,
          message: `The config of ${pipeline.runBy} has ${length} characters, too many for a task definition. Split the pipeline.`,
        },
      ]
    }
    return [
      {
        severity: 'warning',
        path,
        message: `The config of ${pipeline.runBy} is too long for RunTask: ${length} of ${OVERRIDES_LIMIT} characters. It stands in a task definition of its own, ${OWN_TASK_DEFINITION[ecsOf(plan).setup](task)}`,
        source: 'Amazon ECS API reference, RunTask',
      },
    ]
  })
  return [...pipelineNotices, ...composedNotices(plan), ...templateNotices(plan)]
}
