import { pipelineSlugs } from './pipelineSlugs'
import { slug, unique } from './slug'

/** As much of a service as its DAG is named after. */
type Named = Parameters<typeof pipelineSlugs>[0][number] & { dags: { kind: 'each' | 'one' } }

/**
 * The name of each service's one DAG and its file; undefined where each pipeline has a DAG of its own, and for a service
 * that is switched off. No two are alike, nor like the name of a pipeline, whose files lie in the same folder.
 */
export function serviceDagSlugs(services: readonly Named[]): (string | undefined)[] {
  const ofPipelines = pipelineSlugs(services).flat()
  const isOne = ({ enabled, dags }: Named) => enabled && dags.kind === 'one'
  const wanted = services.filter(isOne).map(({ name }) => slug(name))
  const names = unique([...ofPipelines, ...wanted]).slice(ofPipelines.length)
  let taken = 0
  return services.map((service) => {
    if (!isOne(service)) return undefined
    taken += 1
    return names[taken - 1]
  })
}
