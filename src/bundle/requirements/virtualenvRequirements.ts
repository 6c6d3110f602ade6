import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { openmetadataNeeds } from './openmetadataRequirement'

/** The requirements of one pipeline's virtualenv: OpenMetadata and its cures, and nothing of Airflow. */
export function virtualenvRequirements(plan: BundlePlan, pipeline: PlannedPipeline): string[] {
  const needs = openmetadataNeeds(plan, [pipeline])
  return [needs.openmetadata, ...needs.packages, ...needs.cures.map(({ requirement }) => requirement)]
}
