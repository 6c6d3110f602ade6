import type { PipelineType } from '../../answers/pipelineTypes'
import { staggeredSchedule } from '../../answers/staggeredSchedule'

/** A new pipeline, which starts after the metadata of its service: `pipelines` are those beside it, `place` the service's. */
export const blankPipeline = (type: PipelineType | '' = 'metadata', place = 0, pipelines: unknown = []) => ({
  type,
  schedule: staggeredSchedule(type || 'metadata', place, pipelines) as string | null,
  options: {},
  retries: 3,
  retryDelaySeconds: 10,
  timeoutMinutes: 60,
})

/** A new service at this place of the list. */
export const blankService = (place = 0) => ({
  enabled: true,
  name: '',
  connector: '',
  connection: { kind: 'stored' },
  dags: { kind: 'each' },
  pipelines: [blankPipeline('metadata', place)],
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
