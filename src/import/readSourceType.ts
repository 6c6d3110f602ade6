import type { PipelineType } from '../answers/pipelineTypes'
import type { ConnectorLine } from '../catalog/connectorLine'

/** Pipelines that run under a name of their own, whatever the connector. */
const OWN_TYPES: Record<string, PipelineType> = { testsuite: 'TestSuite', dbt: 'dbt' }
const SUFFIX = /-(lineage|usage)$/i
const BY_CONFIG: Record<string, PipelineType> = {
  Profiler: 'profiler',
  AutoClassification: 'autoClassification',
  DatabaseLineage: 'lineage',
  DatabaseUsage: 'usage',
}

/** The connector of a line by its name in any case; undefined where the line has none of that name. */
export function connectorNamed(name: string, line: ConnectorLine): string | undefined {
  const wanted = name.trim().toLowerCase()
  return Object.keys(line.connectors).find((known) => known.toLowerCase() === wanted)
}

export interface SourceType {
  /** Undefined for what runs under a name of its own: its service says the connector. */
  connector?: string
  pipeline: PipelineType
}

/**
 * Which connector and pipeline a `source.type` and the type of its options mean: `redshift-lineage`, `redshift` with
 * Profiler, `TestSuite`. Gives undefined for a type that no connector of the line has.
 */
export function readSourceType(
  written: string,
  configType: string | undefined,
  line: ConnectorLine,
): SourceType | undefined {
  const type = written.trim()
  const own = Object.hasOwn(OWN_TYPES, type.toLowerCase()) ? OWN_TYPES[type.toLowerCase()] : undefined
  if (own) return { pipeline: own }
  const exact = connectorNamed(type, line)
  const suffix = exact === undefined ? SUFFIX.exec(type)?.[1]?.toLowerCase() : undefined
  const connector = exact ?? connectorNamed(type.replace(SUFFIX, ''), line)
  if (connector === undefined) return undefined
  if (suffix === 'lineage' || suffix === 'usage') return { connector, pipeline: suffix }
  const byConfig = configType && Object.hasOwn(BY_CONFIG, configType) ? BY_CONFIG[configType] : undefined
  return { connector, pipeline: byConfig ?? 'metadata' }
}
