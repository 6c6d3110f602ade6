import { compareVersions, lineWithin } from './compareVersions'
import type { ConnectorKind } from './connectorLine'
import data from './data/pipelines.json'

/** What a workflow of one pipeline type is made of: its class and the names of its parts. */
export interface PipelineRow {
  type: string
  module: string
  class: string
  /** The first line that has it. */
  since: string
  /** Appended to the connector's source type; absent where `sourceType` replaces it altogether. */
  sourceSuffix?: string
  sourceType?: string
  /** The `sourceConfig.config.type`; for metadata it depends on the connector's kind. */
  configType?: string
  processor?: string
  stage?: string
  bulkSink?: string
  /** A pip extra the pipeline needs whatever the connector. */
  extra?: string
  /** The first server version whose ingestion image is not known to lack it. */
  imageSince?: string
}

/** How a workflow's outcome reaches the log: a function, a method, or execute() printing by itself. */
export type StatusForm = 'function' | 'method' | 'automatic'

const rows = data.pipelines as PipelineRow[]

export function pipelineRow(type: string): PipelineRow {
  const row = rows.find((candidate) => candidate.type === type)
  if (!row) throw new Error(`No pipeline of type ${type}`)
  return row
}

/**
 * The `sourceConfig.config.type` of a pipeline. Left out of a config, OpenMetadata silently takes DatabaseMetadata
 * (openmetadata.md §0.11), so every config names it.
 */
export function configTypeOf(type: string, kind: ConnectorKind): string {
  const metadataTypes: Record<string, string> = data.metadataConfigTypes
  return pipelineRow(type).configType ?? metadataTypes[kind] ?? 'DatabaseMetadata'
}

/** How the outcome is printed in a line, so that it is neither lost nor printed twice. */
export function statusFormOf(line: string): StatusForm {
  const known = data.statusForms.filter((row) => lineWithin(line, { since: row.since }))
  return (known.at(-1)?.form ?? 'function') as StatusForm
}

/** Whether a line sends entities in batches, and can drop the error of a batch that fails (docs/decisions/0017). */
export function sendsBatches(line: string): boolean {
  return lineWithin(line, { since: data.batchesSince })
}

/** Whether the `ingestion-base` image of a server version is known to run a pipeline type. */
export function imageRuns(type: string, server: string): boolean {
  const since = pipelineRow(type).imageSince
  return since === undefined || compareVersions(server, since) >= 0
}
