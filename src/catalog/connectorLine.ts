import type { Field, ObjectField } from './field'

/** What a service is, as OpenMetadata sorts its services; decides the config type of a metadata pipeline. */
export type ConnectorKind =
  | 'database'
  | 'dashboard'
  | 'pipeline'
  | 'messaging'
  | 'storage'
  | 'search'
  | 'mlmodel'
  | 'api'
  | 'drive'
  | 'metadata'
  | 'security'
  | 'mcp'

/**
 * The pip extra a connector needs: none, one, or one that depends on what a field of its connection says. The map's keys
 * are values of that field, or names of fields that only one of its options has. `packages` come on top, where the
 * extras of a version leave something out.
 */
export type ConnectorExtra = { extra: string; packages?: string[] } | { by: string; map: Record<string, string> }

export interface Connector {
  kind: ConnectorKind
  /** The connection's `type`, where it differs from the connector's name. */
  typeName?: string
  /** Absent when the base package runs it. */
  extra?: ConnectorExtra
  /** Pipeline types this connector has code for in this version, metadata first. */
  pipelines: string[]
  form: ObjectField
}

/** Everything the wizard knows of the connectors of one OpenMetadata line (x.y), taken from one published version. */
export interface ConnectorLine {
  /** The line, e.g. "1.12". */
  line: string
  /** The published ingestion version the forms were read from, e.g. "1.12.14.2". */
  version: string
  /** The day the script ran (YYYY-MM-DD). */
  date: string
  definitions: Record<string, Field>
  connectors: Record<string, Connector>
  /** Option forms by `sourceConfig.config.type`, e.g. "DatabaseMetadata"; to be read with `optionForm`. */
  options: Record<string, ObjectField>
}
