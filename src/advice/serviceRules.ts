import { pipelineSlugs } from '../answers/pipelineSlugs'
import type { Service } from '../answers/services'
import { slug } from '../answers/slug'
import { lineOf } from '../catalog/compareVersions'
import { fieldFindings } from './fieldFindings'
import type { Finding } from './finding'
import { listed } from './listed'
import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

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

export const serviceRules: Rule[] = [knownConnector, describedConnection, oneServiceOnce]
