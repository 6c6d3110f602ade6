import type { Service } from '../../answers/services'
import { switchedOn } from '../../answers/switchedOn'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PictureNode } from './picture'

const MOST_SERVICES = 6
const MOST_CONNECTORS = 8

const node = (index: number, kind: string, name: string): PictureNode => ({
  id: `source${index}`,
  group: 'outside',
  kind,
  name,
  details: [],
})

function countByConnector(services: Service[]): [connector: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { connector } of services) counts.set(connector, (counts.get(connector) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/**
 * What is read: each service that is switched on; beyond a few, one node a connector with the count of its services;
 * beyond a few of those, the rest in one.
 */
export function sourceNodes(plan: BundlePlan): PictureNode[] {
  const services = switchedOn(plan.answers.services).map(({ service }) => service)
  if (services.length <= MOST_SERVICES)
    return services.map(({ connector, name }, index) => node(index, `Source, ${connector}`, name))
  const counts = countByConnector(services)
  const shown = counts.length > MOST_CONNECTORS ? counts.slice(0, MOST_CONNECTORS - 1) : counts
  const rest = counts.slice(shown.length)
  const sum = rest.reduce((total, [, count]) => total + count, 0)
  return [
    ...shown.map(([connector, count], index) =>
      node(index, 'Sources', `${connector}, ${count} ${count === 1 ? 'service' : 'services'}`),
    ),
    ...(rest.length === 0 ? [] : [node(shown.length, 'Sources', `${rest.length} more connectors, ${sum} services`)]),
  ]
}
