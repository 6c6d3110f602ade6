import type { Answers } from '../answers/answers'
import { isSecretReference } from '../answers/isSecretReference'
import { pipelineSlugs } from '../answers/pipelineSlugs'
import type { Service } from '../answers/services'
import { slug } from '../answers/slug'
import { switchedOn } from '../answers/switchedOn'
import { compareVersions, lineOf } from '../catalog/compareVersions'
import type { ConnectorLine } from '../catalog/connectorLine'
import { switchTo } from './approachSwitches'
import { fieldFindings } from './fieldFindings'
import type { Finding } from './finding'
import { listed } from './listed'
import type { Rule } from './rule'

type ServiceCheck = (service: Service, path: string, answers: Answers, line: ConnectorLine) => Finding[]

/** A rule about single services; `needs` are answers of the same service. */
function serviceRule(needs: string[], check: ServiceCheck): Rule {
  return {
    needs: ['openmetadata.server', ...needs.map((need) => `services.*.${need}`)],
    check: (answers, { line }) =>
      switchedOn(answers.services).flatMap(({ service, path }) => check(service, path, answers, line)),
  }
}

const knownConnector = serviceRule(['connector'], (service, path, { openmetadata }, line) => {
  if (line.connectors[service.connector]) return []
  const wanted = service.connector.toLowerCase()
  const close = Object.keys(line.connectors).find((name) => name.toLowerCase() === wanted)
  return [
    {
      severity: 'error',
      path: `${path}.connector`,
      message: `OpenMetadata ${lineOf(openmetadata.server)} has no code for a connector ${service.connector}.${close ? ` Did you mean ${close}?` : ''}`,
      source: `openmetadata-ingestion ${line.version}`,
      ...(close ? { fix: { label: `Use ${close}`, changes: [{ path: `${path}.connector`, value: close }] } } : {}),
    },
  ]
})

const describedConnection = serviceRule(['connector', 'connection.kind'], (service, path, _, line) => {
  const connector = line.connectors[service.connector]
  if (!connector || service.connection.kind === 'stored') return []
  return fieldFindings(connector.form, line, service.connection.config, `${path}.connection.config`)
})

const holdsSecret = (tree: unknown): boolean =>
  isSecretReference(tree) || (typeof tree === 'object' && tree !== null && Object.values(tree).some(holdsSecret))

/** Up to 1.11 the resolved value goes to the server with the connection; from 1.12 the reference stays (openmetadata.md §6). */
const LAST_RESOLVING_LINE = '1.11'

const secretReachesServer = serviceRule(['connection.kind'], (service, path, { openmetadata }) => {
  if (service.connection.kind === 'stored' || !holdsSecret(service.connection.config)) return []
  if (compareVersions(lineOf(openmetadata.server), LAST_RESOLVING_LINE) > 0) return []
  return [
    {
      severity: 'warning',
      path: `${path}.connection`,
      message: `OpenMetadata up to 1.11 sends the secret's value to the server with the connection, where it is stored encrypted. To avoid it, store the connection in OpenMetadata and choose that here.`,
      source: 'openmetadata-ingestion 1.7.7.4 and 1.12.14.2, run 2026-11-22',
      fix: { label: 'Use the stored connection', changes: [{ path: `${path}.connection`, value: { kind: 'stored' } }] },
    },
  ]
})

/** The first service of each key, for telling the later ones of it. */
function firstBy(services: Service[], keyOf: (service: Service) => string): Map<string, number> {
  const first = new Map<string, number>()
  for (const [index, service] of services.entries())
    if (service.enabled && !first.has(keyOf(service))) first.set(keyOf(service), index)
  return first
}

const MOST_NAMED = 3

/** Files and DAGs are named after the service, in letters that suit both; two names may come out as one. */
const oneServiceOnce: Rule = {
  needs: ['services.*.name'],
  check: ({ services }) => {
    const slugs = pipelineSlugs(services)
    const firstNamed = firstBy(services, ({ name }) => name)
    const firstFiled = firstBy(services, ({ name }) => slug(name))
    return services.flatMap((service, index): Finding[] => {
      const filed = firstFiled.get(slug(service.name))
      if (!service.enabled || filed === undefined || filed === index) return []
      const path = `services.${index}.name`
      const own = slugs[index] ?? []
      const moved = own.filter(
        (name, at) => name !== `${slug(service.name)}_${slug(service.pipelines[at]?.type ?? '')}`,
      )
      const more = moved.length > MOST_NAMED ? [`${moved.length - MOST_NAMED} more`] : []
      const result = moved.length > 0 ? ` Here its files are ${listed([...moved.slice(0, MOST_NAMED), ...more])}.` : ''
      if (firstNamed.get(service.name) !== index)
        return [
          {
            severity: 'warning',
            path,
            message: `A service named ${service.name} stands above already. Its pipelines can stand there together.${result}`,
          },
        ]
      if (moved.length === 0) return []
      return [
        {
          severity: 'warning',
          path,
          message: `As a file name, ${service.name} is the same as ${services[filed]?.name}: ${slug(service.name)}.${result} Another name keeps them apart.`,
        },
      ]
    })
  },
}

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

/** The page people copy names this for ECS: MWAA's own database is reached from the environment's network only. */
const ownAirflow = serviceRule(['connector'], (service, path, { approach }) => {
  if (service.connector !== 'Airflow' || approach.kind !== 'ecs') return []
  return [
    {
      severity: 'info',
      path: `${path}.connector`,
      message:
        "To read this MWAA environment's own metadata database, run the task in the environment's VPC, subnets and security groups.",
    },
  ]
})

export const serviceRules: Rule[] = [
  knownConnector,
  describedConnection,
  secretReachesServer,
  oneServiceOnce,
  airflowNeedsAirflow,
  ownAirflow,
]
