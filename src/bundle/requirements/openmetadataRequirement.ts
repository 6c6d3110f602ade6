import { type Cure, curesFor } from '../../catalog/cures'
import { extraOf } from '../../catalog/extraOf'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'

/** What pip has to be asked for to run some pipelines: OpenMetadata with its extras, other packages, and the cures. */
export interface OpenmetadataNeeds {
  openmetadata: string
  packages: string[]
  cures: Cure[]
}

/**
 * The needs of these pipelines together. OpenMetadata's own `airflow` extra is never among them: it pins an Airflow
 * (openmetadata.md §0.17).
 */
export function openmetadataNeeds(plan: BundlePlan, pipelines: PlannedPipeline[]): OpenmetadataNeeds {
  const needs = pipelines.map(({ service }) => {
    const connector = plan.catalog.line.connectors[service.connector]
    const config = service.connection.kind === 'described' ? service.connection.config : {}
    return connector ? extraOf(connector, config) : { extras: [], packages: [] }
  })
  const ofPipelines = pipelines.flatMap(({ row }) => row.extra ?? [])
  const extras = [...new Set([...needs.flatMap((need) => need.extras), ...ofPipelines])].sort()
  const suffix = extras.length > 0 ? `[${extras.join(',')}]` : ''
  return {
    openmetadata: `openmetadata-ingestion${suffix}==${plan.ingestion}`,
    packages: [...new Set(needs.flatMap((need) => need.packages))].sort(),
    cures: curesFor(plan.serverLine, { extras, pipelines: pipelines.map(({ row }) => row.type) }),
  }
}
