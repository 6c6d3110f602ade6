import type { Answers } from '../../answers/answers'
import { type AirflowForms, airflowForms } from '../../catalog/airflowFamilies'
import { lineOf } from '../../catalog/compareVersions'
import { ingestionVersionFor } from '../../catalog/ingestionVersion'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'
import { type MwaaRelease, nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { partitionOf } from '../../catalog/regions'
import { type PlannedDag, type PlannedPipeline, planDags } from './planDags'

/** Everything the writers of files share, worked out once: so no two files can disagree on a name. */
export interface BundlePlan {
  answers: Answers
  catalog: LoadedCatalog
  release: MwaaRelease
  forms: AirflowForms
  partition: string
  /** The line of the server, e.g. "1.12". */
  serverLine: string
  /** The ingestion package that belongs to the server, e.g. "1.12.14.2". */
  ingestion: string
  dags: PlannedDag[]
  /** Those of all DAGs, in the same order. */
  pipelines: PlannedPipeline[]
}

/** Works out the plan. `catalog` is that of the answers' release and server, or of the nearest known ones. */
export function planBundle(answers: Answers, catalog: LoadedCatalog): BundlePlan {
  const release = nearestMwaaRelease(answers.environment.release)
  const ingestion = ingestionVersionFor(answers.openmetadata.server)
  const dags = planDags(answers, catalog.line, ingestion)
  return {
    answers,
    catalog,
    release,
    forms: airflowForms(release.family),
    partition: partitionOf(answers.environment.region),
    serverLine: lineOf(answers.openmetadata.server),
    ingestion,
    dags,
    pipelines: dags.flatMap(({ pipelines }) => pipelines),
  }
}
