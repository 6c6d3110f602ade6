import type { ApproachKind } from '../../answers/approach'

const BLANK: Record<ApproachKind, () => Record<string, unknown>> = {
  python: () => ({ kind: 'python' }),
  ecs: () => ({
    kind: 'ecs',
    setup: 'cloudformation',
    existingCluster: false,
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

/** The answers a new approach starts with: mostly the schema's defaults, and blanks where it has none. */
export function blankApproach(kind: ApproachKind): Record<string, unknown> {
  return BLANK[kind]()
}

/**
 * What answers of an approach mean where they are silent. That is not all that new ones start with: answers from before
 * there was a choice of setup mean commands, in a draft as in a file (docs/decisions/0010).
 */
export function unsaidApproach(kind: ApproachKind): Record<string, unknown> {
  return kind === 'ecs' ? { ...blankApproach(kind), setup: 'commands' } : blankApproach(kind)
}

export function isApproachKind(kind: unknown): kind is ApproachKind {
  return typeof kind === 'string' && Object.hasOwn(BLANK, kind)
}
