import type { ConnectorLine } from './connectorLine'

/** One chunk a line, so that a page loads the forms of one OpenMetadata version only. */
const loaders: Record<string, () => Promise<{ default: unknown }>> = {
  '1.3': () => import('./data/connectors/1.3.json'),
  '1.4': () => import('./data/connectors/1.4.json'),
  '1.5': () => import('./data/connectors/1.5.json'),
  '1.6': () => import('./data/connectors/1.6.json'),
  '1.7': () => import('./data/connectors/1.7.json'),
  '1.8': () => import('./data/connectors/1.8.json'),
  '1.9': () => import('./data/connectors/1.9.json'),
  '1.10': () => import('./data/connectors/1.10.json'),
  '1.11': () => import('./data/connectors/1.11.json'),
  '1.12': () => import('./data/connectors/1.12.json'),
  '1.13': () => import('./data/connectors/1.13.json'),
  '2.0': () => import('./data/connectors/2.0.json'),
}

/** The lines that have connector forms, oldest first. */
export const connectorLines = Object.keys(loaders)

/** The connectors of a line; rejects for a line the catalog does not have. */
export async function loadConnectorLine(line: string): Promise<ConnectorLine> {
  const load = Object.hasOwn(loaders, line) ? loaders[line] : undefined
  if (!load) throw new Error(`The catalog has no connectors for OpenMetadata ${line}.`)
  return (await load()).default as ConnectorLine
}
