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

/** Of a pipeline's options: sampling, what is marked as deleted, threads, how far to look back. No connection has any. */
const COMMON_OPTIONS = new RegExp(
  [
    '^(?:profileSample|randomizedSample|samplingMethodType|sampleDataCount|sampleSize|(?:generate|include|store)SampleData)',
    '^markDeleted',
    '^threads$|^threadCount$',
    '^queryLogDuration$|^incremental$|^statusLookbackDays$',
  ].join('|'),
)

export const FILTER_PATTERNS = 'Filter patterns'
const FULL_NAMES = 'useFqnForFiltering'
const GROUPS: ReadonlyArray<readonly [string, RegExp]> = [
  [FILTER_PATTERNS, /FilterPattern$|^useFqnForFiltering$/],
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

/** The parts of a pipeline's options, the ones used most on top: filter patterns, common settings, the rest. */
export function optionParts({ common, groups }: Arrangement): FieldGroup[] {
  const isPatterns = ({ title }: FieldGroup) => title === FILTER_PATTERNS
  const settings = common.length > 0 ? [{ title: 'Common settings', names: common }] : []
  return [...groups.filter(isPatterns), ...settings, ...groups.filter((group) => !isPatterns(group))]
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
  const common = optional.filter((name) => COMMON.includes(name) || COMMON_OPTIONS.test(name))
  const groupOf = (name: string) => GROUPS.find(([, shape]) => shape.test(name))?.[0] ?? REST
  // A switch for all patterns comes after them.
  const ordered = optional.toSorted((left, right) => +(left === FULL_NAMES) - +(right === FULL_NAMES))
  const groups = [...GROUPS.map(([title]) => title), REST]
    .map((title) => ({
      title,
      names: ordered.filter((name) => !common.includes(name) && groupOf(name) === title),
    }))
    .filter((group) => group.names.length > 0)
  return { required, common, groups }
}
