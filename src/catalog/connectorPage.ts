import { compareVersions } from './compareVersions'
import type { ConnectorKind } from './connectorLine'

/** Pages whose name is not the connector's own in lower case. */
const PAGES: Record<string, string> = {
  DatabricksPipeline: 'databricks-pipeline',
  Datalake: 's3-datalake',
  DomoDashboard: 'domo-dashboard',
  DomoDatabase: 'domo-database',
  DomoPipeline: 'domo-pipeline',
  GluePipeline: 'glue-pipeline',
  Mstr: 'microstrategy',
  SapErp: 'sap-erp',
  SapHana: 'sap-hana',
  UnityCatalog: 'unity-catalog',
}

/** The documentation keeps pages of their own for the lines from here on; older lines are sent to the latest. */
const FIRST_VERSIONED_LINE = '1.9'

/** The page of a connector in OpenMetadata's documentation, as its folders are named in 1.12 to 2.0. */
export function connectorPage(line: string, kind: ConnectorKind, connector: string): string {
  const version = compareVersions(line, FIRST_VERSIONED_LINE) >= 0 ? `v${line}.x` : 'latest'
  const section = kind === 'mlmodel' ? 'ml-model' : kind
  const page = Object.hasOwn(PAGES, connector) ? PAGES[connector] : connector.toLowerCase()
  return `https://docs.open-metadata.org/${version}/connectors/${section}/${page}`
}
