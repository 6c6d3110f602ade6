import type { ImportedServer } from '../../import/outcome'

/** An answer outside the services that the workflows give, too. */
export interface ServerOffer {
  /** The field of the form it is for. */
  path: string
  label: string
  value: string | boolean
  /** Whether the form says something else already: then it is offered, not proposed. */
  answered: boolean
}

const STORES = { 'secrets-manager': 'Secrets Manager', 'parameter-store': 'Parameter Store' }
const VERIFY = { system: 'with the system’s authorities', 'ca-file': 'with a CA file', none: 'switched off' }

function offersOf({ url, token, secretStore, tls, ...said }: ImportedServer): Omit<ServerOffer, 'answered'>[] {
  return [
    ...(url ? [{ path: 'openmetadata.url', label: `Server address: ${url}`, value: url }] : []),
    ...(token ? [{ path: 'openmetadata.token.secret', label: `Token: ${token.secret}`, value: token.secret }] : []),
    ...(secretStore
      ? [{ path: 'openmetadata.secretStore', label: `Secrets in ${STORES[secretStore]}`, value: secretStore }]
      : []),
    ...(tls
      ? [{ path: 'openmetadata.tls.verify', label: `Certificate check ${VERIFY[tls.verify]}`, value: tls.verify }]
      : []),
    ...(tls?.verify === 'ca-file'
      ? [{ path: 'openmetadata.tls.caFile', label: `CA file: ${tls.caFile}`, value: tls.caFile }]
      : []),
    ...(said.storeServiceConnection === undefined
      ? []
      : [
          {
            path: 'openmetadata.storeServiceConnection',
            label: said.storeServiceConnection
              ? 'OpenMetadata stores connections'
              : 'OpenMetadata stores no connections',
            value: said.storeServiceConnection,
          },
        ]),
    ...(said.showRuns ? [{ path: 'openmetadata.showRuns', label: 'Runs are shown in OpenMetadata', value: true }] : []),
    ...(said.logLevel ? [{ path: 'runtime.logLevel', label: `Log level ${said.logLevel}`, value: said.logLevel }] : []),
  ]
}

/** What the workflows say of the server and the form does not, by the form's present values. */
export function serverOffers(server: ImportedServer, valueAt: (path: string) => unknown): ServerOffer[] {
  return offersOf(server)
    .filter(({ path, value }) => valueAt(path) !== value)
    .map((offer) => ({ ...offer, answered: !['', undefined].includes(valueAt(offer.path) as string | undefined) }))
}
