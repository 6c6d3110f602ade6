import type { ApproachKind } from '../answers/approach'
import { chooseLock, type LockChoice } from '../catalog/chooseLock'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { virtualenvWorkloads } from './virtualenvWorkloads'
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

interface Installed {
  approach: { kind: ApproachKind }
  openmetadata: { server: string }
  services: Workload[]
}

/** All there is to install with: one for the environment, one for each kind of virtualenv, none for the image of ECS. */
export function chosenLocks({ approach, openmetadata, services }: Installed, catalog: LoadedCatalog): LockChoice[] {
  const { server } = openmetadata
  const choices: Record<ApproachKind, () => LockChoice[]> = {
    python: () => [environmentLock({ openmetadata, services }, catalog)],
    virtualenv: () =>
      virtualenvWorkloads(services, catalog.line).map((workload) => virtualenvLock(server, workload, catalog)),
    ecs: () => [],
  }
  return choices[approach.kind]()
}
