import type { MwaaRelease } from '../../catalog/mwaaReleases'
import { nearestPatchRun, patchRunFor, type RunApproach } from '../../catalog/patchRuns'
import { provenFor } from '../../catalog/proven'
import type { VerdictCase } from './verdictCase'

/** What the runs say about a case: a status, whether only a run is missing, and the sentence for its reason. */
export interface RunEvidence {
  status: 'works' | 'presumed'
  untried: boolean
  sentence: string
}

const WHERE: Record<RunApproach, (release: MwaaRelease) => string> = {
  python: ({ release }) => `beside Airflow ${release}`,
  virtualenv: ({ python }) => `with Python ${python}`,
}

/**
 * "Works" is said only of a version that was run. What installs and was not run itself is expected to work: single
 * versions of OpenMetadata fail where their neighbours run. 1.11.4 stores nothing, and 1.11.5 stores everything.
 */
export function runEvidence(approach: RunApproach, { release, ingestion }: VerdictCase): RunEvidence {
  const where = WHERE[approach](release)
  const day =
    patchRunFor(approach, release.release, ingestion)?.day ?? provenFor(approach, release.release, ingestion).runs
  if (day !== undefined) {
    const sentence = ` A metadata task of ${ingestion} was run ${where} on ${day} and stored its tables.`
    return { status: 'works', untried: false, sentence }
  }
  const nearest = nearestPatchRun(approach, release.release, ingestion)
  const instead = nearest === undefined ? '' : ` The nearest version that was run is ${nearest}.`
  return { status: 'presumed', untried: true, sentence: ` ${ingestion} was not run ${where}.${instead}` }
}
