import type { Service } from '../answers/services'
import { switchedOn } from '../answers/switchedOn'
import type { ConnectorLine } from '../catalog/connectorLine'
import { extraOf } from '../catalog/extraOf'
import { pipelineRow } from '../catalog/pipelines'

/** What OpenMetadata has to be installed with to run some pipelines. */
export interface WantedExtras {
  extras: string[]
  /** Further requirements, where an extra leaves something out: `paramiko>=3.5,<4`. */
  packages: string[]
}

/** A service with the types of those of its pipelines that are to run in one place. */
export type Workload = Pick<Service, 'connector' | 'connection'> & {
  /** One that is switched off asks for nothing. */
  enabled?: boolean
  pipelines: Pick<Service['pipelines'][number], 'type'>[]
}

/**
 * The extras of the connectors and pipelines together, each once and in order. OpenMetadata's own `airflow` extra is
 * never among them: it pins an Airflow (openmetadata.md §0.17).
 */
export function wantedExtras(line: ConnectorLine, workloads: Workload[]): WantedExtras {
  const running = switchedOn(workloads).map(({ service }) => service)
  const needs = running.map(({ connector, connection }) => {
    const known = line.connectors[connector]
    return known
      ? extraOf(known, connection.kind === 'described' ? connection.config : {})
      : { extras: [], packages: [] }
  })
  const ofPipelines = running.flatMap(({ pipelines }) => pipelines.flatMap(({ type }) => pipelineRow(type).extra ?? []))
  return {
    extras: [...new Set([...needs.flatMap(({ extras }) => extras), ...ofPipelines])].sort(),
    packages: [...new Set(needs.flatMap(({ packages }) => packages))].sort(),
  }
}
