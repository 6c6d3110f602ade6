import type { AnswersInput } from '../answers/answers'
import { EXAMPLES } from '../answers/examples'
import type { PipelineType } from '../answers/pipelineTypes'
import { nearestInstallable } from '../catalog/openmetadataReleases'

const at = (example: AnswersInput, release: string, changes: Partial<AnswersInput> = {}): AnswersInput => ({
  ...example,
  ...changes,
  environment: { ...example.environment, release, ...changes.environment },
})

const china = {
  ...EXAMPLES.ecs.environment,
  release: '2.7.2',
  region: 'cn-north-1',
  executionRole: 'arn:aws-cn:iam::123456789012:role/platform-airflow-execution',
}

const closed = ({ environment, ...others }: AnswersInput): AnswersInput => ({
  ...others,
  environment: { ...environment, network: 'closed' },
})

const network = { subnets: ['subnet-0a1b2c3d4e5f60718'], securityGroups: ['sg-0123456789abcdef0'] }

const inOneDag = (example: AnswersInput, types: PipelineType[]): AnswersInput['services'] =>
  example.services.map((service) => ({
    ...service,
    dags: { kind: 'one', schedule: '30 1 * * *' },
    // The schedules of the pipelines do not count then.
    pipelines: types.map(
      (type, index) => service.pipelines.find((each) => each.type === type) ?? { type, retries: index },
    ),
  }))

const manyPatterns = Array.from({ length: 400 }, (_, index) => `^staging_area_${index}_.*$`)

/** The bundles kept as golden files: at least one for each approach in each family of Airflow releases that can run it. */
export const SCENARIOS: Record<string, AnswersInput> = {
  'python-2.10.3': EXAMPLES.python,
  'python-2.7.2-openmetadata-1.4': at(EXAMPLES.python, '2.7.2', {
    openmetadata: { ...EXAMPLES.python.openmetadata, server: nearestInstallable('1.4.8').server },
    services: [
      { name: 'orders', connector: 'Mysql', pipelines: [{ type: 'metadata' }, { type: 'profiler', schedule: null }] },
    ],
  }),
  'python-3.0.6-one-file': at(EXAMPLES.python, '3.0.6', { runtime: { layout: 'inline', pausedAtFirst: false } }),
  'python-3.2.1-openmetadata-1.13': at(EXAMPLES.python, '3.2.1', {
    openmetadata: { ...EXAMPLES.python.openmetadata, server: nearestInstallable('1.13.6').server },
  }),
  'python-2.10.3-closed': at(EXAMPLES.python, '2.10.3', {
    environment: { ...EXAMPLES.python.environment, network: 'closed', ownRequirements: '# ours\nhumanize==4.9.0\n' },
  }),
  'ecs-2.2.2': at(EXAMPLES.ecs, '2.2.2', { approach: { ...network, kind: 'ecs', setup: 'commands' } }),
  'ecs-2.7.2-china': at(EXAMPLES.ecs, '2.7.2', {
    environment: china,
    openmetadata: { ...EXAMPLES.ecs.openmetadata, secretStore: 'parameter-store', tls: { verify: 'none' } },
    approach: {
      kind: 'ecs',
      setup: 'cloudformation',
      image: { host: 'ecr', repository: 'openmetadata/ingestion-base' },
      subnets: ['subnet-0a1b2c3d'],
      securityGroups: ['sg-01234567'],
      revision: 7,
    },
  }),
  'ecs-3.0.6': EXAMPLES.ecs,
  'ecs-3.0.6-terraform': at(EXAMPLES.ecs, '3.0.6', { approach: { ...network, kind: 'ecs', setup: 'terraform' } }),
  'ecs-3.3.1-one-file': at(EXAMPLES.ecs, '3.3.1', {
    approach: {
      ...network,
      kind: 'ecs',
      setup: 'cloudformation',
      existingCluster: true,
      taskRole: 'arn:aws:iam::123456789012:role/data/platform/ingestion',
    },
    runtime: { layout: 'inline' },
  }),
  'ecs-2.11.2-long-config': at(EXAMPLES.ecs, '2.11.2', {
    services: [
      {
        name: 'warehouse',
        connector: 'Postgres',
        pipelines: [
          { type: 'metadata', options: { schemaFilterPattern: { excludes: manyPatterns } } },
          { type: 'lineage' },
        ],
      },
    ],
  }),
  'ecs-3.0.6-closed': {
    ...closed(EXAMPLES.ecs),
    // As answers were before there was a choice of setup.
    approach: {
      kind: 'ecs',
      image: { host: 'ecr', repository: 'openmetadata/ingestion-base' },
      subnets: ['subnet-0a1b2c3d4e5f60718'],
      securityGroups: ['sg-0123456789abcdef0'],
    },
  },
  'ecs-3.0.6-airflow-source': {
    ...EXAMPLES.ecs,
    openmetadata: { ...EXAMPLES.ecs.openmetadata, showRuns: true, storeServiceConnection: false },
    services: [
      {
        name: 'mwaa.analytics',
        connector: 'Airflow',
        connection: {
          kind: 'described',
          config: {
            hostPort: 'https://0a1b2c3d.c2.us-east-2.airflow.amazonaws.com',
            connection: {
              type: 'RestAPI',
              authConfig: {
                mwaaConfig: { mwaaEnvironmentName: 'analytics-airflow', awsConfig: { awsRegion: 'us-east-2' } },
              },
            },
          },
        },
        pipelines: [{ type: 'metadata' }],
      },
      {
        name: 'redshift_prod',
        connector: 'Redshift',
        pipelines: [{ type: 'TestSuite', options: { entityFullyQualifiedName: 'redshift_prod.dev.public.orders' } }],
      },
    ],
  },
  'virtualenv-2.8.1': at(EXAMPLES.virtualenv, '2.8.1', { approach: { kind: 'virtualenv' } }),
  'virtualenv-2.8.1-closed': at(closed(EXAMPLES.virtualenv), '2.8.1', { approach: { kind: 'virtualenv' } }),
  'virtualenv-2.11.0-plugin': EXAMPLES.virtualenv,
  'virtualenv-3.0.6-closed-plugin': at(closed(EXAMPLES.virtualenv), '3.0.6'),
  'virtualenv-3.0.6-plugin-one-file': at(EXAMPLES.virtualenv, '3.0.6', { runtime: { layout: 'inline' } }),
  'python-2.10.3-one-dag': at(EXAMPLES.python, '2.10.3', {
    services: inOneDag(EXAMPLES.python, ['metadata', 'lineage', 'profiler']),
  }),
  'ecs-2.2.2-one-dag-one-file': at(EXAMPLES.ecs, '2.2.2', {
    approach: { ...network, kind: 'ecs', setup: 'commands' },
    services: inOneDag(EXAMPLES.ecs, ['metadata', 'lineage']),
    runtime: { layout: 'inline' },
  }),
  'ecs-3.0.6-one-dag': at(EXAMPLES.ecs, '3.0.6', {
    services: inOneDag(EXAMPLES.ecs, ['metadata', 'usage', 'profiler', 'metadata']),
  }),
  'virtualenv-3.3.1-one-dag': at(EXAMPLES.virtualenv, '3.3.1', {
    approach: { kind: 'virtualenv' },
    services: inOneDag(EXAMPLES.virtualenv, ['metadata', 'lineage', 'profiler']),
  }),
  'virtualenv-2.8.1-one-dag-one-file': at(EXAMPLES.virtualenv, '2.8.1', {
    approach: { kind: 'virtualenv' },
    services: inOneDag(EXAMPLES.virtualenv, ['profiler', 'autoClassification']),
    runtime: { layout: 'inline' },
  }),
}
