import { PIPELINE_TYPES, type PipelineType } from './pipelineTypes'
import { daysOf, scheduleAfter, staggeredSchedule } from './staggeredSchedule'
import { timeOfDay } from './timeOfDay'

export interface ScheduleChange {
  /** The places of the service and of the pipeline in their lists. */
  service: number
  pipeline: number
  type: PipelineType
  from: string
  to: string
}

const isType = (type: unknown): type is PipelineType => (PIPELINE_TYPES as readonly unknown[]).includes(type)

function ofService(service: unknown, place: number): ScheduleChange[] {
  const { pipelines, dags } = (service ?? {}) as { pipelines?: unknown; dags?: { kind?: unknown } }
  // In one DAG the pipelines wait for one another and have no times of their own.
  if (!Array.isArray(pipelines) || dags?.kind === 'one') return []
  const metadata = staggeredSchedule('metadata', place)
  return pipelines.flatMap(({ type, schedule: from }, pipeline) => {
    if (!isType(type) || typeof from !== 'string' || timeOfDay(from) === undefined) return []
    const to = scheduleAfter(type, metadata, daysOf(from))
    return to === from ? [] : [{ service: place, pipeline, type, from, to }]
  })
}

/**
 * What would change if the pipelines of these services started one after another, metadata first, and the services at
 * different minutes. Each keeps its days; those that run by hand or several times a day stay as they are. Takes services
 * as a form holds them, with whatever is still open.
 */
export function staggeredChanges(services: readonly unknown[], only?: number): ScheduleChange[] {
  return services.flatMap((service, place) => (only === undefined || only === place ? ofService(service, place) : []))
}
