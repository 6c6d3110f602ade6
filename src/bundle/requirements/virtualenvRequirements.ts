import { virtualenvLock } from '../../advice/lockChoices'
import type { BundlePlan } from '../plan/bundlePlan'
import { oncePerPlan } from '../plan/oncePerPlan'
import type { PlannedPipeline } from '../plan/planDags'
import { openmetadataNeeds } from './openmetadataRequirement'

/** What a virtualenv is installed from; one object for all pipelines that need the same. */
export interface Virtualenv {
  /** Whether the requirements are a lock; else pip chooses what they don't name. */
  locked: boolean
  requirements: string[]
}

/** Pipelines that need the same share one lock, which is looked for once. */
const virtualenvs = oncePerPlan((plan): Map<PlannedPipeline, Virtualenv> => {
  const byNeeds = new Map<string, Virtualenv>()
  return new Map(
    plan.pipelines.map((pipeline) => {
      const needs = openmetadataNeeds(plan, [pipeline])
      const key = JSON.stringify(needs)
      const virtualenv = byNeeds.get(key) ?? virtualenvFor(plan, pipeline, needs)
      byNeeds.set(key, virtualenv)
      return [pipeline, virtualenv]
    }),
  )
})

function virtualenvFor(
  { answers, catalog }: BundlePlan,
  { service, pipeline }: PlannedPipeline,
  { openmetadata, wanted, cures }: ReturnType<typeof openmetadataNeeds>,
): Virtualenv {
  const choice = virtualenvLock(answers.openmetadata.server, { ...service, pipelines: [pipeline] }, catalog)
  const requirements =
    choice.kind === 'locked'
      ? [...choice.pins].map(([name, version]) => `${name}==${version}`)
      : [...wanted.packages, ...cures.map(({ requirement }) => requirement)]
  return { locked: choice.kind === 'locked', requirements: [openmetadata, ...requirements] }
}

/**
 * What a pipeline's virtualenv is installed from: the lock, so that tomorrow's run installs what was resolved; where
 * nothing was resolved, OpenMetadata and its cures. Nothing of Airflow is in it.
 */
export function virtualenvOf(plan: BundlePlan, pipeline: PlannedPipeline): Virtualenv {
  const virtualenv = virtualenvs(plan).get(pipeline)
  if (virtualenv === undefined) throw new TypeError(`Not a pipeline of this plan: ${pipeline.slug}`)
  return virtualenv
}
