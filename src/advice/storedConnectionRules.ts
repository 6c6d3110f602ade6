import type { Answers } from '../answers/answers'
import { secretsWithin } from '../answers/secretsWithin'
import type { Service } from '../answers/services'
import { switchedOn } from '../answers/switchedOn'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import { secretValueSentSource, sendsSecretValue } from '../catalog/secretValueSent'
import type { Finding, Fix } from './finding'
import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

const describesSecret = ({ connection }: Service) =>
  connection.kind === 'described' && secretsWithin(connection.config).length > 0

const sendsValue = ({ server }: Answers['openmetadata']) => sendsSecretValue(ingestionVersionFor(server))

const PATH = 'openmetadata.storeServiceConnection'

const storing = (value: boolean): Fix => ({
  label: value ? 'Store connections' : 'Do not store connections',
  changes: [{ path: PATH, value }],
})

const secretReachesServer = serviceRule(['connection.kind'], (service, path, { openmetadata }) => {
  if (!openmetadata.storeServiceConnection || !describesSecret(service) || !sendsValue(openmetadata)) return []
  return [
    {
      severity: 'warning',
      path: `${path}.connection`,
      message: `OpenMetadata ${openmetadata.server} sends the value of the secret to the server, which stores it. Turn off the storing of connections, or use the connection that the server already has.`,
      source: secretValueSentSource,
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
    if (!storeServiceConnection || sendsValue(openmetadata) || !any) return []
    return [
      {
        severity: 'info',
        path: PATH,
        message:
          'The server stores the name of the secret, not its value. Connection tests in OpenMetadata work only if the server can read the same secret store.',
        source: secretValueSentSource,
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
