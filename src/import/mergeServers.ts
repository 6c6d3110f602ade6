import type { ImportLog } from './importLog'
import type { ImportedServer } from './outcome'
import type { ReadWorkflow } from './readWorkflow'

/** Where in a workflow each answer stands. */
const PLACES: Record<keyof ImportedServer, string> = {
  url: 'openMetadataServerConfig.hostPort',
  token: 'openMetadataServerConfig.securityConfig.jwtToken',
  secretStore: 'openMetadataServerConfig.secretsManagerProvider',
  tls: 'openMetadataServerConfig.verifySSL',
  storeServiceConnection: 'openMetadataServerConfig.storeServiceConnection',
  logLevel: 'loggerLevel',
  showRuns: '',
}

/** One server for all workflows: what the first says of each answer counts, and a later one that differs is told. */
export function mergeServers(read: readonly { workflow: ReadWorkflow; log: ImportLog }[]): ImportedServer {
  const merged = new Map<string, unknown>()
  for (const { workflow, log } of read)
    for (const [key, value] of Object.entries(workflow.server)) {
      if (!merged.has(key)) merged.set(key, value)
      else if (JSON.stringify(merged.get(key)) !== JSON.stringify(value))
        log.leaveOut(
          workflow,
          ['workflowConfig', ...PLACES[key as keyof ImportedServer].split('.')],
          'Another workflow says something else, and a bundle has one server.',
        )
    }
  return Object.fromEntries(merged)
}
