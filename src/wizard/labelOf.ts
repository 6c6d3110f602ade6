import { textAt, valueAt } from '../answers/valueAt'
import { describedTitles, type LabelSource } from './describedTitles'

/** In the order in which the pages ask. */
const LABELS: Record<string, string> = {
  'environment.release': 'Airflow release',
  'environment.class': 'Environment class',
  'environment.name': 'Environment name',
  'environment.region': 'Region',
  'environment.account': 'AWS account',
  'environment.bucket': 'S3 bucket',
  'environment.executionRole': 'Execution role',
  'environment.network': 'Internet access',
  'environment.subnets': 'Subnets of the environment',
  'environment.securityGroups': 'Security groups of the environment',
  'openmetadata.server': 'Server version',
  'openmetadata.url': 'Server address',
  'openmetadata.secretStore': 'Secret store',
  'openmetadata.token': 'Name of the token’s secret',
  'openmetadata.token.secret': 'Name of the token’s secret',
  'openmetadata.tls.verify': 'Certificate check',
  'openmetadata.tls.caFile': 'CA file',
  'openmetadata.showRuns': 'Show runs in OpenMetadata',
  'openmetadata.storeServiceConnection': 'Store described connections',
  approach: 'Approach',
  'approach.kind': 'Approach',
  'approach.setup': 'Setup',
  'approach.cluster': 'Cluster',
  'approach.existingCluster': 'Existing cluster',
  'approach.family': 'Task definition family',
  'approach.revision': 'Revision',
  'approach.container': 'Container name',
  'approach.image': 'Image',
  'approach.image.host': 'Image host',
  'approach.image.repository': 'ECR repository',
  'approach.subnets': 'Subnets',
  'approach.securityGroups': 'Security groups',
  'approach.assignPublicIp': 'Public IP address',
  'approach.cpu': 'CPU',
  'approach.memory': 'Memory',
  'approach.logGroup': 'Log group',
  'approach.logStreamPrefix': 'Log stream prefix',
  'approach.taskRole': 'Task role',
  'approach.taskExecutionRole': 'Task execution role',
  'approach.plugin': 'Virtualenv plugin',
  'approach.cachePath': 'Cache folder',
  services: 'Services',
  'environment.ownRequirements': 'Your own requirements.txt',
  'runtime.layout': 'File layout',
  'runtime.pausedAtFirst': 'Paused at first',
  'runtime.logLevel': 'Log level',
}

const PARTS: Record<string, string> = {
  name: 'name',
  connector: 'connector',
  connection: 'connection',
  dags: 'DAGs',
  pipelines: 'pipelines',
  type: 'type',
  schedule: 'schedule',
  options: 'options',
  retries: 'retries',
  retryDelaySeconds: 'retry delay',
  timeoutMinutes: 'timeout',
}

/** A number says enough of one service or a blank one; among several the name is what they are known by. */
function serviceWords(index: number, { values }: LabelSource): string {
  const services = valueAt(values, 'services')
  const name = textAt(values, `services.${index}.name`).trim()
  const several = Array.isArray(services) && services.length > 1
  return several && name !== '' ? `Service ${index + 1} (${name})` : `Service ${index + 1}`
}

function inService(path: string, source: LabelSource): string {
  const keys = path.split('.')
  const [, service, part, pipeline, below] = keys
  const of = serviceWords(Number(service), source)
  const titles = (depth: number) => describedTitles(keys.slice(0, depth).join('.'), keys.slice(depth), source)
  if (part === 'pipelines' && pipeline !== undefined) {
    const named = below === 'options' && keys.length > 5 ? titles(5) : [PARTS[below ?? ''] ?? below]
    return [of, `pipeline ${Number(pipeline) + 1}`, ...named].filter(Boolean).join(', ')
  }
  if (part === 'dags' && pipeline === 'schedule') return `${of}, schedule`
  if (part === 'connection' && pipeline === 'config' && keys.length > 4) return [of, ...titles(4)].join(', ')
  return [of, PARTS[part ?? ''] ?? part].filter(Boolean).join(', ')
}

const NOWHERE: LabelSource = { values: {}, line: undefined }

const ORDER = Object.keys(LABELS)

/** Where on the pages an answer is asked for, for sorting; answers that come in lists keep their own order. */
export function placeOf(path: string): number {
  return ORDER.indexOf(path.replace(/\.\d+$/, ''))
}

/** What the field of an answer is called on its page, for places that speak about it from elsewhere. */
export function labelOf(path: string, source: LabelSource = NOWHERE): string {
  const known = LABELS[path] ?? LABELS[path.replace(/\.\d+$/, '')]
  if (known) return known
  return /^services\.\d+/.test(path) ? inService(path, source) : path || 'Answers'
}
