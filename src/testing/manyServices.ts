import type { AnswersInput } from '../answers/answers'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'

/** What services of a large team are: a few kinds of source, each many times. All of them install together. */
const SOURCES: Pick<AnswersInput['services'][number], 'connector' | 'connection'>[] = [
  {
    connector: 'Redshift',
    connection: {
      kind: 'described',
      config: {
        username: 'openmetadata',
        authType: { password: { secret: '/openmetadata/redshift/password' } },
        hostPort: 'redshift.example.internal:5439',
        database: 'analytics',
      },
    },
  },
  {
    connector: 'Postgres',
    connection: {
      kind: 'described',
      config: {
        username: 'openmetadata',
        authType: { password: { secret: '/openmetadata/postgres/password' } },
        hostPort: 'postgres.example.internal:5432',
        database: 'shop',
      },
    },
  },
  { connector: 'Snowflake', connection: { kind: 'stored' } },
  { connector: 'BigQuery', connection: { kind: 'stored' } },
]

/** Answers of a large team: this many services with three pipelines each, beside the worked example of an approach. */
export function manyServices(kind: ApproachKind, count: number, dags: 'each' | 'one' = 'each'): AnswersInput {
  return {
    ...EXAMPLES[kind],
    services: Array.from({ length: count }, (_, index) => ({
      ...(SOURCES[index % SOURCES.length] as (typeof SOURCES)[number]),
      name: `warehouse ${index}`,
      dags: { kind: dags },
      pipelines: [
        { type: 'metadata', options: { schemaFilterPattern: { excludes: ['^pg_.*', '^information_schema$'] } } },
        { type: 'lineage', schedule: '0 4 * * *', options: { queryLogDuration: 2 } },
        { type: 'profiler', schedule: '0 5 * * 0', timeoutMinutes: 180 },
      ],
    })),
  }
}
