import { chooseLock, type LockChoice } from '../catalog/chooseLock'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { type Workload, wantedExtras } from './wantedExtras'

/** What there is to install all the pipelines with in the environment itself, beside Airflow. */
export function environmentLock(
  { openmetadata, services }: { openmetadata: { server: string }; services: Workload[] },
  catalog: LoadedCatalog,
): LockChoice {
  const { extras, packages } = wantedExtras(catalog.line, services)
  return chooseLock(catalog.environment, ingestionVersionFor(openmetadata.server), [...extras, ...packages])
}

/** What there is to install one pipeline with in a virtualenv of its own. */
export function virtualenvLock(server: string, workload: Workload, catalog: LoadedCatalog): LockChoice {
  const { extras, packages } = wantedExtras(catalog.line, [workload])
  return chooseLock(catalog.virtualenv, ingestionVersionFor(server), [...extras, ...packages])
}
