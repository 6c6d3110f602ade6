import type { ApproachKind } from '../../answers/approach'

const BLANK: Record<ApproachKind, () => Record<string, unknown>> = {
  python: () => ({ kind: 'python' }),
  ecs: () => ({
    kind: 'ecs',
    cluster: 'openmetadata-ingestion',
    family: 'openmetadata-ingestion',
    container: 'openmetadata-ingestion',
    image: { host: 'docker.getcollate.io' },
    subnets: '',
    securityGroups: '',
    assignPublicIp: false,
    cpu: 1024,
    memory: 2048,
    logGroup: '/ecs/openmetadata-ingestion',
    logStreamPrefix: 'ecs',
    taskRole: 'openmetadata-ingestion-task',
    taskExecutionRole: 'openmetadata-ingestion-execution',
  }),
  virtualenv: () => ({ kind: 'virtualenv', plugin: false, cachePath: '' }),
}

/** The answers an approach starts with: the schema's defaults, and blanks where it has none. */
export function blankApproach(kind: ApproachKind): Record<string, unknown> {
  return BLANK[kind]()
}

export function isApproachKind(kind: unknown): kind is ApproachKind {
  return typeof kind === 'string' && Object.hasOwn(BLANK, kind)
}
