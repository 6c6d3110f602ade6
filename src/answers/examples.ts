import { nearestInstallable } from '../catalog/openmetadataReleases'
import type { AnswersInput } from './answers'
import type { ApproachKind } from './approach'

const ACCOUNT = '123456789012'

const environment = (release: string, name: string, environmentClass: AnswersInput['environment']['class']) => ({
  release,
  name,
  region: 'us-east-2',
  account: ACCOUNT,
  bucket: `${name}-dags`,
  executionRole: `arn:aws:iam::${ACCOUNT}:role/service-role/${name}-execution`,
  class: environmentClass,
})

const openmetadata = {
  server: nearestInstallable('1.12.14').server,
  url: 'https://openmetadata.example.com',
  token: { secret: '/openmetadata/ingestion-bot' },
  secretStore: 'secrets-manager' as const,
}

const redshift = {
  name: 'redshift_prod',
  connector: 'Redshift',
  connection: {
    kind: 'described' as const,
    config: {
      username: 'openmetadata',
      authType: { password: { secret: '/openmetadata/redshift_prod/password' } },
      hostPort: 'redshift-prod.example.internal:5439',
      database: 'analytics',
    },
  },
}

/** One complete set of answers an approach: what the examples in the wizard and `--example` give. */
export const EXAMPLES: Record<ApproachKind, AnswersInput> = {
  python: {
    environment: environment('2.10.3', 'analytics-airflow', 'mw1.medium'),
    openmetadata,
    approach: { kind: 'python' },
    services: [
      {
        ...redshift,
        pipelines: [
          {
            type: 'metadata',
            schedule: '0 2 * * *',
            options: { schemaFilterPattern: { excludes: ['^pg_.*', '^information_schema$'] } },
          },
          { type: 'lineage', schedule: '0 4 * * *', options: { queryLogDuration: 2 } },
        ],
      },
    ],
  },
  ecs: {
    environment: environment('3.0.6', 'platform-airflow', 'mw1.small'),
    openmetadata,
    approach: {
      kind: 'ecs',
      setup: 'cloudformation',
      subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-08f7e6d5c4b3a2910'],
      securityGroups: ['sg-0123456789abcdef0'],
    },
    services: [
      {
        name: 'snowflake_prod',
        connector: 'Snowflake',
        connection: { kind: 'stored' },
        pipelines: [
          { type: 'metadata', schedule: '@daily' },
          { type: 'usage', schedule: '30 3 * * *' },
          { type: 'profiler', schedule: '0 5 * * sun', timeoutMinutes: 180 },
        ],
      },
    ],
  },
  virtualenv: {
    environment: environment('2.11.0', 'team-airflow', 'mw1.medium'),
    openmetadata,
    approach: { kind: 'virtualenv', plugin: true, cachePath: '/usr/local/airflow/openmetadata-venv' },
    services: [{ ...redshift, pipelines: [{ type: 'metadata', schedule: '@daily', options: { includeViews: true } }] }],
  },
}
