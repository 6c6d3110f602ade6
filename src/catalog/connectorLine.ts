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

/** The pip extra a connector needs: none, one, or one that depends on what a field of its connection says. */
export type ConnectorExtra = { extra: string } | { by: string; map: Record<string, string> } | { packages: string[] }

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
  /** Option forms by `sourceConfig.config.type`, e.g. "DatabaseMetadata". */
  options: Record<string, ObjectField>
}
