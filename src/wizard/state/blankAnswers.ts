import type { PipelineType } from '../../answers/pipelineTypes'

export const blankPipeline = (type: PipelineType | '' = 'metadata') => ({
  type,
  schedule: '@daily' as string | null,
  options: {},
  retries: 3,
  retryDelaySeconds: 10,
  timeoutMinutes: 60,
})

export const blankService = () => ({
  enabled: true,
  name: '',
  connector: '',
  connection: { kind: 'stored' },
  dags: { kind: 'each' },
  pipelines: [blankPipeline()],
})

/** An untouched form: the shape of the answers with nothing said. Defaults stand where the schema has them. */
export const blankAnswers = () => ({
  schema: 1,
  environment: {
    release: '',
    name: '',
    region: '',
    account: '',
    bucket: '',
    executionRole: '',
    class: '',
    network: 'open',
    subnets: '',
    securityGroups: '',
    ownRequirements: '',
  },
  openmetadata: {
    server: '',
    url: '',
    token: { secret: '' },
    secretStore: 'secrets-manager',
    tls: { verify: 'system', caFile: '' },
    storeServiceConnection: true,
    showRuns: false,
  },
  approach: { kind: '' },
  services: [blankService()],
  runtime: { layout: 'separate', pausedAtFirst: true, logLevel: 'INFO' },
})
