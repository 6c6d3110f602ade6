import type { Answers } from '../answers/answers'
import { secretsWithin } from '../answers/secretsWithin'
import type { Service } from '../answers/services'
import { switchedOn } from '../answers/switchedOn'
import { compareVersions, lineOf } from '../catalog/compareVersions'
import type { Finding, Fix } from './finding'
import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

const describesSecret = ({ connection }: Service) =>
  connection.kind === 'described' && secretsWithin(connection.config).length > 0

/** Up to 1.11 the resolved value goes to the server with the connection; from 1.12 the reference stays (openmetadata.md §6). */
const LAST_RESOLVING_LINE = '1.11'

const resolves = ({ server }: Answers['openmetadata']) => compareVersions(lineOf(server), LAST_RESOLVING_LINE) <= 0

const SOURCE = 'openmetadata-ingestion 1.7.7.4 and 1.12.14.2, run 2026-11-22'
const PATH = 'openmetadata.storeServiceConnection'

const storing = (value: boolean): Fix => ({
  label: value ? 'Store connections' : 'Do not store connections',
  changes: [{ path: PATH, value }],
})

const secretReachesServer = serviceRule(['connection.kind'], (service, path, { openmetadata }) => {
  if (!openmetadata.storeServiceConnection || !describesSecret(service) || !resolves(openmetadata)) return []
  return [
    {
      severity: 'warning',
      path: `${path}.connection`,
      message:
        'OpenMetadata up to 1.11 sends the secret’s value to the server with the connection, where it is stored encrypted. Connections that are not stored stay with the workflows.',
      source: SOURCE,
      fix: storing(false),
      otherFixes: [
        { label: 'Use the stored connection', changes: [{ path: `${path}.connection`, value: { kind: 'stored' } }] },
      ],
    },
  ]
})

const referenceReachesServer: Rule = {
  needs: ['openmetadata.server', 'services'],
  check: ({ openmetadata, services }) => {
    const { storeServiceConnection } = openmetadata
    const any = switchedOn(services).some(({ service }) => describesSecret(service))
    if (!storeServiceConnection || resolves(openmetadata) || !any) return []
    return [
      {
        severity: 'info',
        path: PATH,
        message:
          'The server keeps described connections with the names of their secrets. Its own connection tests work only if it reads the same secret store.',
        source: SOURCE,
        fix: storing(false),
      },
    ]
  },
}

/** A test suite is run with the connection of its table's service, asked of the server at run time (openmetadata.md §6). */
const testsNeedStored = serviceRule(['pipelines'], (service, path, { openmetadata }): Finding[] => {
  if (openmetadata.storeServiceConnection || service.connection.kind === 'stored') return []
  return service.pipelines.flatMap(({ type, options }, index) =>
    type !== 'TestSuite' || options.serviceConnections !== undefined
      ? []
      : [
          {
            severity: 'warning' as const,
            path: `${path}.pipelines.${index}.type`,
            message: `A TestSuite asks the server for the connection of ${service.name}, which is not stored there.`,
            source: 'openmetadata-ingestion 1.7.7.4 and 1.12.14.2, metadata.workflow.data_quality, read',
            fix: storing(true),
          },
        ],
  )
})

export const storedConnectionRules: Rule[] = [secretReachesServer, referenceReachesServer, testsNeedStored]
