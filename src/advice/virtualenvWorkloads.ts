import { switchedOn } from '../answers/switchedOn'
import type { ConnectorLine } from '../catalog/connectorLine'
import { type Workload, wantedExtras } from './wantedExtras'

/** The virtualenvs there are to build: one a pipeline, of which those with the same extras are alike. */
export function virtualenvWorkloads(services: Workload[], line: ConnectorLine): Workload[] {
  const each = switchedOn(services).flatMap(({ service }) =>
    service.pipelines.map((pipeline) => ({ ...service, pipelines: [pipeline] })),
  )
  return [...new Map(each.map((workload) => [JSON.stringify(wantedExtras(line, [workload])), workload])).values()]
}
