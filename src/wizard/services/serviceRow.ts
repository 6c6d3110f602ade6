import type { Finding } from '../../advice/finding'
import { textAt, valueAt } from '../../answers/valueAt'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { CONNECTOR_KINDS } from './connectorKinds'
import type { ListedService } from './listedService'

/** What the table of services says of one. */
export interface ServiceRow {
  id: string
  /** Its place in the answers. */
  index: number
  name: string
  connector: string
  /** What it is and how it is reached. */
  about: string
  /** Each pipeline with its schedule. */
  pipelines: string[]
  enabled: boolean
  /** Answers that are open or wrong, each counted once. */
  errors: number
  warnings: number
}

const scheduleWords = (schedule: unknown): string => (schedule === null ? 'by hand' : String(schedule || '–'))

function pipelinesOf(service: unknown): string[] {
  const pipelines = valueAt(service, 'pipelines')
  if (!Array.isArray(pipelines)) return []
  const types = pipelines.map((pipeline) => textAt(pipeline, 'type') || '–')
  if (textAt(service, 'dags.kind') === 'one')
    return [`${types.join(', ')}: ${scheduleWords(valueAt(service, 'dags.schedule'))}`]
  return pipelines.map((pipeline, at) => `${types[at]} ${scheduleWords(valueAt(pipeline, 'schedule'))}`)
}

/** How many paths of findings there are below each service, by its place. */
export function countByService(findings: readonly Finding[], severity: Finding['severity']): Map<number, number> {
  const paths = new Map<number, Set<string>>()
  for (const { severity: its, path } of findings) {
    const [room, service] = path.split('.', 2)
    if (its !== severity || room !== 'services' || service === undefined) continue
    const index = Number(service)
    const known = paths.get(index)
    if (known) known.add(path)
    else paths.set(index, new Set([path]))
  }
  return new Map([...paths].map(([index, found]) => [index, found.size]))
}

/** What a service without a name is called, by its place. */
export function serviceTitle(service: unknown, index: number): string {
  return textAt(service, 'name').trim() || `Service ${index + 1}`
}

/** The rows of the table: services as they stand in the form, whatever is still open in them. */
export function serviceRows(
  services: readonly ListedService[],
  line: ConnectorLine,
  findings: readonly Finding[],
): ServiceRow[] {
  const errors = countByService(findings, 'error')
  const warnings = countByService(findings, 'warning')
  return services.map(({ id, service }, index) => {
    const connector = textAt(service, 'connector')
    const kind = line.connectors[connector]?.kind
    const described = textAt(service, 'connection.kind') === 'described'
    return {
      id,
      index,
      name: serviceTitle(service, index),
      connector: connector || '–',
      about: [kind && CONNECTOR_KINDS[kind], described ? 'described here' : 'stored connection']
        .filter(Boolean)
        .join(', '),
      pipelines: pipelinesOf(service),
      enabled: valueAt(service, 'enabled') !== false,
      errors: errors.get(index) ?? 0,
      warnings: warnings.get(index) ?? 0,
    }
  })
}

/** Whether every word of a search stands in a row: in the name, the connector, its kind, a pipeline or its schedule. */
export function matchesRow(row: ServiceRow, search: string): boolean {
  const text = [row.name, row.connector, row.about, ...row.pipelines, row.enabled ? 'on' : 'off']
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
