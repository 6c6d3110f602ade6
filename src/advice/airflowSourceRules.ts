import type { Answers } from '../answers/answers'
import { environmentRestReaders } from '../answers/environmentRestReaders'
import type { Service } from '../answers/services'
import { valueAt } from '../answers/valueAt'
import { compareVersions } from '../catalog/compareVersions'
import { switchTo } from './approachSwitches'
import type { Finding, Fix } from './finding'
import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

/** Its source imports Airflow at the top in every version, and a virtualenv is kept without it. */
const airflowNeedsAirflow = serviceRule(['connector'], (service, path, { approach }) => {
  if (service.connector !== 'Airflow' || approach.kind !== 'virtualenv') return []
  return [
    {
      severity: 'error',
      path: `${path}.connector`,
      message:
        'The Airflow connector imports Airflow, which the virtualenv is kept without. PythonOperator runs it beside Airflow; the image for ECS has one.',
      source: 'Sources of 1.9, 1.12, 1.13 and 2.0 imported in a virtualenv of their own, 2026-11-22',
      fix: switchTo('python'),
    },
  ]
})

/** The first line whose Airflow connector reads MWAA's REST API with IAM (openmetadata.md §3.4). */
const REST_SINCE = '1.12'

const readsRestApi = (service: Service) => environmentRestReaders({ services: [service] }).length > 0

const sameItems = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((item) => right.includes(item))

/** Puts the task where the environment stands; undefined where that is not known or done already. */
function networkFix({ approach, environment }: Answers): Fix | undefined {
  const { subnets, securityGroups } = environment
  if (approach.kind !== 'ecs' || !subnets || !securityGroups) return undefined
  if (sameItems(approach.subnets, subnets) && sameItems(approach.securityGroups, securityGroups)) return undefined
  return {
    label: 'Use the environment’s network',
    changes: [
      { path: 'approach.subnets', value: subnets },
      { path: 'approach.securityGroups', value: securityGroups },
    ],
  }
}

/** What stays open is the address of Airflow's pages, which only links in OpenMetadata are made of. */
function restFix(path: string, { environment }: Answers): Fix {
  const mwaaConfig = { mwaaEnvironmentName: environment.name, awsConfig: { awsRegion: environment.region } }
  const connection = { type: 'RestAPI', authConfig: { mwaaConfig } }
  return {
    label: 'Read it over the REST API',
    changes: [{ path: `${path}.connection`, value: { kind: 'described', config: { connection } } }],
    meaning: 'Host and port is then the address of the environment’s Airflow pages.',
  }
}

const readsBackend = ({ connection }: Service) =>
  connection.kind === 'described' && valueAt(connection.config, ['connection', 'type']) === 'Backend'

const backendNeedsAirflow2 = serviceRule(
  ['connector', 'connection'],
  (service, path, answers, { line, version }): Finding[] => {
    const { approach, environment } = answers
    if (service.connector !== 'Airflow' || approach.kind !== 'python' || !readsBackend(service)) return []
    if (compareVersions(environment.release, '3') < 0) return []
    return [
      {
        severity: 'error',
        path: `${path}.connection`,
        message:
          'Backend does not reach Airflow’s database from a task of Airflow 3: the run fails and asks for DB_HOST, DB_USER and others.',
        source: `openmetadata-ingestion ${version}; 1.12.14.2 run beside Airflow 3.0.6, 2026-11-23`,
        ...(compareVersions(line, REST_SINCE) >= 0 && { fix: restFix(path, answers) }),
      },
    ]
  },
)

const DATABASE_FROM: Record<'python' | 'ecs', string> = {
  python:
    'From a worker the connection type Backend reads it through Airflow itself, which Airflow 3 keeps tasks from.',
  ecs: 'From a task that takes its subnets and security groups, which stand on the Environment step.',
}

/** The page people copy names the environment's network for ECS: MWAA's own database is reached from there only. */
const ownAirflow = serviceRule(['connector', 'connection.kind'], (service, path, answers, line): Finding[] => {
  const { kind } = answers.approach
  if (service.connector !== 'Airflow' || kind === 'virtualenv' || readsRestApi(service)) return []
  const hasRest = compareVersions(line.line, REST_SINCE) >= 0
  const fixes = [networkFix(answers), hasRest ? restFix(path, answers) : undefined].filter((fix) => fix !== undefined)
  const [fix, ...otherFixes] = fixes
  return [
    {
      severity: 'info',
      path: `${path}.connector`,
      message: `To read this MWAA environment’s own metadata, its database is one way. ${DATABASE_FROM[kind]}${hasRest ? ' The other is MWAA’s REST API, with the rights of the role and no network of its own.' : ''}`,
      source: `openmetadata-ingestion ${line.version}, its Airflow connector`,
      ...(fix && { fix }),
      ...(otherFixes.length > 0 && { otherFixes }),
    },
  ]
})

export const airflowSourceRules: Rule[] = [airflowNeedsAirflow, backendNeedsAirflow2, ownAirflow]
