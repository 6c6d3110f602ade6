import { runtimeSchema } from '../answers/answers'
import { openmetadataSchema } from '../answers/openmetadata'
import type { ImportLog } from './importLog'
import { leaveOutOthers } from './leaveOutOthers'
import { entryOf, type Lined, textOf } from './lined'
import type { ImportedServer } from './outcome'
import { referenceIn } from './secretNaming'

const STORES: Record<string, ImportedServer['secretStore']> = { aws: 'secrets-manager', 'aws-ssm': 'parameter-store' }
const { url, tls } = openmetadataSchema.shape
const LEVELS = runtimeSchema.shape.logLevel.unwrap().options
const NO_PLACE = 'The answers have no place for it.'
const SERVER = ['workflowConfig', 'openMetadataServerConfig']
const TOKEN = '/openmetadata/ingestion-bot'

const at = (...keys: string[]) => [...SERVER, ...keys]

function readUrl(server: Lined | undefined, log: ImportLog): string | undefined {
  const value = entryOf(server, 'hostPort')
  if (value === undefined) return undefined
  const { data } = url.safeParse(textOf(value))
  if (data !== undefined) return data
  log.leaveOut(value, at('hostPort'), 'It is no address that begins with https:// or http://.')
  return undefined
}

function readToken(server: Lined | undefined, log: ImportLog): ImportedServer['token'] {
  const config = entryOf(server, 'securityConfig')
  leaveOutOthers(config, ['jwtToken'], at('securityConfig'), NO_PLACE, log)
  const value = entryOf(config, 'jwtToken')
  const text = textOf(value)
  if (value === undefined) return undefined
  if (text === undefined || text === '') {
    log.leaveOut(value, at('securityConfig', 'jwtToken'), 'It is empty.')
    return undefined
  }
  const reference = referenceIn(text)
  if (reference) return reference
  log.replace(value, at('securityConfig', 'jwtToken'), TOKEN)
  return { secret: TOKEN }
}

function readTls(server: Lined | undefined, log: ImportLog): ImportedServer['tls'] {
  const verify = entryOf(server, 'verifySSL')
  const ssl = entryOf(server, 'sslConfig')
  const ca = entryOf(ssl, 'caCertificate')
  const path = textOf(ca)
  const said = textOf(verify)
  const withFile = tls.safeParse({ verify: 'ca-file', caFile: path }).data
  const caFile = said === 'validate' ? withFile?.caFile : undefined
  leaveOutOthers(
    ssl,
    caFile === undefined ? [] : ['caCertificate'],
    at('sslConfig'),
    'Only the path of a CA file to validate with has a place.',
    log,
  )
  if (verify === undefined) return undefined
  if (caFile !== undefined) return { verify: 'ca-file', caFile }
  if (said === 'ignore') return { verify: 'none' }
  if (said !== 'no-ssl' && said !== 'validate') {
    log.leaveOut(verify, at('verifySSL'), 'Expected no-ssl, ignore or validate.')
    return undefined
  }
  return { verify: 'system' }
}

function readStore(server: Lined | undefined, log: ImportLog): Pick<ImportedServer, 'secretStore'> {
  const provider = entryOf(server, 'secretsManagerProvider')
  const loader = entryOf(server, 'secretsManagerLoader')
  if (loader && textOf(loader) !== 'env') log.leaveOut(loader, at('secretsManagerLoader'), 'The bundle writes env.')
  const name = textOf(provider) ?? ''
  const secretStore = Object.hasOwn(STORES, name) ? STORES[name] : undefined
  if (provider && !secretStore)
    log.leaveOut(
      provider,
      at('secretsManagerProvider'),
      'Secrets come from Secrets Manager (aws) or Parameter Store (aws-ssm).',
    )
  return secretStore ? { secretStore } : {}
}

function readLevel(config: Lined | undefined, log: ImportLog): Pick<ImportedServer, 'logLevel'> {
  const value = entryOf(config, 'loggerLevel')
  const logLevel = LEVELS.find((level) => level === textOf(value))
  if (value && !logLevel) log.leaveOut(value, ['workflowConfig', 'loggerLevel'], `Expected ${LEVELS.join(', ')}.`)
  return logLevel ? { logLevel } : {}
}

/** What the `workflowConfig` of a workflow says of the server and of running; everything else in it is told to the log. */
export function readServer(config: Lined | undefined, log: ImportLog): ImportedServer {
  const server = entryOf(config, 'openMetadataServerConfig')
  leaveOutOthers(config, ['loggerLevel', 'openMetadataServerConfig'], ['workflowConfig'], NO_PLACE, log)
  const known = ['hostPort', 'authProvider', 'securityConfig', 'verifySSL', 'sslConfig']
  const others = ['secretsManagerProvider', 'secretsManagerLoader', 'storeServiceConnection']
  leaveOutOthers(server, [...known, ...others], SERVER, NO_PLACE, log)
  const provider = entryOf(server, 'authProvider')
  if (provider && textOf(provider) !== 'openmetadata')
    log.leaveOut(provider, at('authProvider'), 'The bundle signs in with the token of a bot: openmetadata.')
  const store = entryOf(server, 'storeServiceConnection')
  const stores = store?.kind === 'scalar' && typeof store.value === 'boolean' ? store.value : undefined
  if (store && stores === undefined) log.leaveOut(store, at('storeServiceConnection'), 'Expected true or false.')
  const [address, token, checks] = [readUrl(server, log), readToken(server, log), readTls(server, log)]
  return {
    ...(address === undefined ? {} : { url: address }),
    ...(token === undefined ? {} : { token }),
    ...(checks === undefined ? {} : { tls: checks }),
    ...readStore(server, log),
    ...readLevel(config, log),
    ...(stores === undefined ? {} : { storeServiceConnection: stores }),
  }
}
