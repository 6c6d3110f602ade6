import { isRecord } from '../answers/isRecord'
import { canonical } from './canonical'
import type { ImportedService } from './outcome'

/** A service as a form or a file holds it, complete or not. */
interface GivenService {
  name?: unknown
  connector?: unknown
  connection?: unknown
  pipelines?: unknown
}

const sameWork = (given: unknown, { type, options }: ImportedService['pipelines'][number]) =>
  isRecord(given) && given.type === type && canonical(given.options ?? {}) === canonical(options)

const fits = (given: GivenService, { name, connector, connection }: ImportedService) =>
  given.name === name &&
  given.connector === connector &&
  (connection.kind === 'stored' || canonical(given.connection) === canonical(connection))

/**
 * Services with the imported ones among them: those of a service that stands there with the same connection become its
 * pipelines, without the ones it has already; the others come behind.
 */
export function addServices(given: readonly unknown[], imported: readonly ImportedService[]): unknown[] {
  const services = [...given]
  for (const service of imported) {
    const at = services.findIndex((each) => isRecord(each) && fits(each, service))
    const there = services[at]
    if (!isRecord(there)) {
      services.push(service)
      continue
    }
    const pipelines = Array.isArray(there.pipelines) ? there.pipelines : []
    const added = service.pipelines.filter((pipeline) => !pipelines.some((given) => sameWork(given, pipeline)))
    services[at] = { ...there, pipelines: [...pipelines, ...added] }
  }
  return services
}
