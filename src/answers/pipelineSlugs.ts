import { slug, unique } from './slug'

/** As much of a service as its files are named after. */
interface NamedService {
  enabled: boolean
  name: string
  pipelines: readonly { type: string }[]
}

/**
 * The name each pipeline's files and DAG go by, `<service>_<pipeline>`, a list a service in their order. What is switched
 * off has no files and takes no name. Two that would share one are told apart by a number.
 */
export function pipelineSlugs(services: readonly NamedService[]): string[][] {
  const enabled = services.map((service) => (service.enabled ? service : { ...service, pipelines: [] }))
  const wanted = enabled.flatMap(({ name, pipelines }) => pipelines.map(({ type }) => `${slug(name)}_${slug(type)}`))
  const names = unique(wanted)
  let taken = 0
  return enabled.map(({ pipelines }) => {
    const own = names.slice(taken, taken + pipelines.length)
    taken += pipelines.length
    return own
  })
}
