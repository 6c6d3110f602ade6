import type { Answers } from '../../answers/answers'
import type { Tree } from '../text/yaml'

const PROVIDERS = { 'secrets-manager': 'aws', 'parameter-store': 'aws-ssm' } as const

/** `validate` reads the CA file; without the key, requests checks against the system's authorities. */
function tlsConfig(tls: Answers['openmetadata']['tls']): { [key: string]: Tree } {
  if (tls.verify === 'none') return { verifySSL: 'ignore' }
  if (tls.verify === 'ca-file') return { verifySSL: 'validate', sslConfig: { caCertificate: tls.caFile } }
  return {}
}

/**
 * How a workflow reaches the server. `authProvider` has to be written because its default is `basic`; the loader
 * `env` takes the region from AWS_DEFAULT_REGION and the rights from the role the task runs with (openmetadata.md §6).
 */
export function serverConfig(openmetadata: Answers['openmetadata']): { [key: string]: Tree } {
  return {
    hostPort: `${openmetadata.url}/api`,
    authProvider: 'openmetadata',
    securityConfig: { jwtToken: `secret:${openmetadata.token.secret}` },
    secretsManagerProvider: PROVIDERS[openmetadata.secretStore],
    secretsManagerLoader: 'env',
    storeServiceConnection: openmetadata.storeServiceConnection ? undefined : false,
    ...tlsConfig(openmetadata.tls),
  }
}
