import { type WantedExtras, wantedExtras } from '../../advice/wantedExtras'
import { type Cure, curesFor } from '../../catalog/cures'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planDags'

/** What pip has to be asked for to run some pipelines: OpenMetadata with its extras, other packages, and the cures. */
export interface OpenmetadataNeeds {
  openmetadata: string
  wanted: WantedExtras
  cures: Cure[]
}

/** The needs of these pipelines together. */
export function openmetadataNeeds(plan: BundlePlan, pipelines: PlannedPipeline[]): OpenmetadataNeeds {
  const workloads = pipelines.map(({ service, pipeline }) => ({ ...service, pipelines: [pipeline] }))
  const wanted = wantedExtras(plan.catalog.line, workloads)
  const suffix = wanted.extras.length > 0 ? `[${wanted.extras.join(',')}]` : ''
  return {
    openmetadata: `openmetadata-ingestion${suffix}==${plan.ingestion}`,
    wanted,
    cures: curesFor(plan.ingestion, {
      python: plan.release.python,
      extras: wanted.extras,
      pipelines: pipelines.map(({ row }) => row.type),
    }),
  }
}
