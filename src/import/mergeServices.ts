import { canonical } from './canonical'
import type { ImportLog } from './importLog'
import type { ImportedService, PlacedWorkflow } from './outcome'
import type { ReadWorkflow } from './readWorkflow'

const joins = (service: ImportedService, { name, connector, connection }: ReadWorkflow) =>
  service.name === name &&
  service.connector === connector &&
  (service.connection.kind === 'stored' ||
    connection.kind === 'stored' ||
    canonical(service.connection) === canonical(connection))

/**
 * Workflows of one service become its pipelines where their connections are equal or one of the two is the stored one.
 * Others stay apart under the same name, and the log says so. A workflow that stands there already is a pipeline still:
 * two of one type are two runs.
 */
export function mergeServices(read: readonly { workflow: ReadWorkflow; log: ImportLog }[]): {
  services: ImportedService[]
  workflows: PlacedWorkflow[]
} {
  const services: ImportedService[] = []
  const byName = new Map<string, number[]>()
  const workflows = read.map(({ workflow, log }) => {
    const { name, connector, connection, pipeline, line } = workflow
    const named = byName.get(name) ?? []
    const joined = named.find((index) => joins(services[index] as ImportedService, workflow))
    const service = services[joined ?? -1]
    if (joined !== undefined && service) {
      if (service.connection.kind !== connection.kind)
        log.remark({ line }, `${name}: one of its workflows describes the connection; all its pipelines use that.`)
      if (service.connection.kind === 'stored') service.connection = connection
      service.pipelines.push(pipeline)
      return { file: log.file, line, service: joined, pipeline: service.pipelines.length - 1 }
    }
    if (named.length > 0) log.remark({ line }, `${name}: its connection differs from the one above, so it stays apart.`)
    byName.set(name, [...named, services.length])
    services.push({ name, connector, connection, pipelines: [pipeline] })
    return { file: log.file, line, service: services.length - 1, pipeline: 0 }
  })
  return { services, workflows }
}
