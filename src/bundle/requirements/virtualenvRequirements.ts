import { virtualenvLock } from '../../advice/lockChoices'
import type { LockChoice } from '../../catalog/chooseLock'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { openmetadataNeeds } from './openmetadataRequirement'

function choiceFor({ answers, catalog }: BundlePlan, { service, pipeline }: PlannedPipeline): LockChoice {
  return virtualenvLock(answers.openmetadata.server, { ...service, pipelines: [pipeline] }, catalog)
}

/** Whether the requirements of one pipeline's virtualenv are a lock; else pip chooses what they don't name. */
export function isLockedVirtualenv(plan: BundlePlan, pipeline: PlannedPipeline): boolean {
  return choiceFor(plan, pipeline).kind === 'locked'
}

/**
 * The requirements of one pipeline's virtualenv: the lock, so that tomorrow's run installs what was resolved; where
 * nothing was resolved, OpenMetadata and its cures. Nothing of Airflow is in it.
 */
export function virtualenvRequirements(plan: BundlePlan, pipeline: PlannedPipeline): string[] {
  const needs = openmetadataNeeds(plan, [pipeline])
  const choice = choiceFor(plan, pipeline)
  if (choice.kind === 'locked')
    return [needs.openmetadata, ...[...choice.pins].map(([name, version]) => `${name}==${version}`)]
  return [needs.openmetadata, ...needs.wanted.packages, ...needs.cures.map(({ requirement }) => requirement)]
}
