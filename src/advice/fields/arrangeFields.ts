import type { JsonTree } from '../../answers/jsonTree'
import type { ObjectField } from '../../catalog/field'
import type { Definitions } from '../../catalog/resolveField'
import { constantOf } from './constantOf'

/** Names that recur over connectors and that most people fill in, in the order in which one thinks of them. */
const COMMON = [
  ...['hostPort', 'host', 'hostURL', 'instanceDomain', 'account', 'username', 'authType', 'password', 'privateKey'],
  ...['snowflakePrivatekeyPassphrase', 'token', 'apiKey', 'clientId', 'clientSecret', 'tenantId', 'awsConfig'],
  ...[
    'credentials',
    'connection',
    'configSource',
    'database',
    'databaseName',
    'databaseSchema',
    'catalog',
    'warehouse',
  ],
  ...['role', 'httpPath', 'siteName', 'projectName', 'bucketNames', 'ingestAllDatabases', 'securityProtocol'],
  ...['saslMechanism', 'saslUsername', 'saslPassword', 'schemaRegistryURL', 'basicAuthUserInfo'],
]

const GROUPS: ReadonlyArray<readonly [string, RegExp]> = [
  ['Filter patterns', /FilterPattern$/],
  ['Certificates and encryption', /ssl|tls|certificate/i],
  ['Driver', /^(?:scheme|driver|connectionOptions|connectionArguments|connectionTimeout.*)$/],
]
const REST = 'Other settings'

const rank = (name: string) => (COMMON.includes(name) ? COMMON.indexOf(name) : COMMON.length)

/** The fields of a form that can be set, required ones first. A constant has nothing to set, unless it is set wrong. */
export function orderedNames(form: ObjectField, value: Record<string, JsonTree>, definitions: Definitions): string[] {
  const names = Object.entries(form.fields).flatMap(([name, field]) => {
    const constant = constantOf(field, definitions)
    const given = Object.hasOwn(value, name) ? value[name] : undefined
    return constant !== undefined && (given === undefined || given === constant) ? [] : [name]
  })
  const isRequired = (name: string) => form.required?.includes(name) ?? false
  return names
    .map((name, index) => ({ name, index }))
    .sort((a, b) => +isRequired(b.name) - +isRequired(a.name) || rank(a.name) - rank(b.name) || a.index - b.index)
    .map(({ name }) => name)
}

export interface FieldGroup {
  title: string
  names: string[]
}

export interface Arrangement {
  required: string[]
  common: string[]
  groups: FieldGroup[]
}

/** A long form in parts: what must be filled in, what usually is, and the rest under plain headings. */
export function arrangeFields(
  form: ObjectField,
  value: Record<string, JsonTree>,
  definitions: Definitions,
): Arrangement {
  const names = orderedNames(form, value, definitions)
  const required = names.filter((name) => form.required?.includes(name))
  const optional = names.filter((name) => !required.includes(name))
  const common = optional.filter((name) => COMMON.includes(name))
  const groupOf = (name: string) => GROUPS.find(([, shape]) => shape.test(name))?.[0] ?? REST
  const groups = [...GROUPS.map(([title]) => title), REST]
    .map((title) => ({ title, names: optional.filter((name) => !common.includes(name) && groupOf(name) === title) }))
    .filter((group) => group.names.length > 0)
  return { required, common, groups }
}
