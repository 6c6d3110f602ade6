import type { ConnectorKind } from '../../catalog/connectorLine'

/** What OpenMetadata calls the kinds of services. */
export const CONNECTOR_KINDS: Record<ConnectorKind, string> = {
  database: 'Database',
  dashboard: 'Dashboard',
  pipeline: 'Pipeline tool',
  messaging: 'Messaging',
  storage: 'Storage',
  search: 'Search index',
  mlmodel: 'ML models',
  api: 'API',
  drive: 'Drive',
  metadata: 'Metadata platform',
  security: 'Security',
  mcp: 'MCP server',
}
