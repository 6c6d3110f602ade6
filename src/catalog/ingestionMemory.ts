import data from './data/ingestionMemory.json'
import type { EnvironmentClass } from './environmentClasses'

/** What ingestion takes of a worker's memory, and how much of it is to be left to it. */
export interface IngestionMemory {
  /** Airflow and the imports of a workflow, before any ingestion (mwaa.md §2.3). */
  importMb: number
  /** One ingestion at work, at the least. */
  ingestionGb: number
  /** A smaller worker has no room for one beside its other tasks (mwaa.md §5.1). */
  smallestWorkerGb: number
  /** The part of a worker that ingestions may take; the rest is for Airflow and its other tasks. */
  shareOfWorker: number
  /** With more of them, memory and schedules are easier planned where each run has its own. */
  mostPipelines: number
}

export const ingestionMemory: IngestionMemory = data

export const ingestionMemorySource = `${data.source}, ${data.date}`

/** How many pipelines a worker of a class bears when all of them run at once. */
export function pipelinesForWorker({ workerMemoryGb }: EnvironmentClass): number {
  const { ingestionGb, smallestWorkerGb, shareOfWorker, mostPipelines } = ingestionMemory
  if (workerMemoryGb < smallestWorkerGb) return 0
  return Math.min(mostPipelines, Math.floor((workerMemoryGb * shareOfWorker) / ingestionGb))
}
