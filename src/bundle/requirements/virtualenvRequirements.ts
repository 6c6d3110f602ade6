import { virtualenvLock } from '../../advice/lockChoices'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { openmetadataNeeds } from './openmetadataRequirement'

/**
 * The requirements of one pipeline's virtualenv: the lock, so that tomorrow's run installs what was resolved; where
 * nothing was resolved, OpenMetadata and its cures. Nothing of Airflow is in it.
 */
export function virtualenvRequirements(plan: BundlePlan, pipeline: PlannedPipeline): string[] {
  const needs = openmetadataNeeds(plan, [pipeline])
  const workload = { ...pipeline.service, pipelines: [pipeline.pipeline] }
  const choice = virtualenvLock(plan.answers.openmetadata.server, workload, plan.catalog)
  if (choice.kind === 'locked')
    return [needs.openmetadata, ...[...choice.pins].map(([name, version]) => `${name}==${version}`)]
  return [needs.openmetadata, ...needs.wanted.packages, ...needs.cures.map(({ requirement }) => requirement)]
}
