import { mwaaReleasesDate } from '../../catalog/mwaaReleases'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { yaml } from '../text/yaml'

/**
 * The workflow config of a pipeline as text: what stands in its file or in its DAG, and what ECS is sent. One function,
 * so that the length counted against RunTask's limit is the length sent.
 */
export function configText(plan: BundlePlan, pipeline: PlannedPipeline): string {
  const comment = `Workflow config of ${pipeline.dagId}, OpenMetadata ${plan.ingestion}, facts of ${mwaaReleasesDate}. Secrets by name only.`
  return yaml(pipeline.config, plan.answers.runtime.layout === 'separate' ? [comment] : [])
}
