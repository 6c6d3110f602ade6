import { nearestPatchRun, patchRunFor, type RunApproach } from '../../catalog/patchRuns'
import { provenFor } from '../../catalog/proven'
import type { VerdictCase } from './verdictCase'

/** What the runs say about a case: a status, whether it is only the run that lacks, and the sentence for its reason. */
export interface RunEvidence {
  status: 'works' | 'presumed'
  untried: boolean
  sentence: string
}

/**
 * "Works" is said only of a version that was run. What installs and was not run itself is expected to work: single
 * patches of OpenMetadata fail where their neighbours run (1.11.4 stores nothing, 1.11.5 does).
 */
export function runEvidence(approach: RunApproach, { release, ingestion }: VerdictCase): RunEvidence {
  const day =
    patchRunFor(approach, release.release, ingestion)?.day ?? provenFor(approach, release.release, ingestion).runs
  if (day !== undefined)
    return {
      status: 'works',
      untried: false,
      sentence: ` ${ingestion} was run this way on ${day}, and its tables arrived.`,
    }
  const nearest = nearestPatchRun(approach, release.release, ingestion)
  const instead = nearest === undefined ? '' : ` The nearest version that was is ${nearest}.`
  return { status: 'presumed', untried: true, sentence: ` ${ingestion} itself was not run this way.${instead}` }
}
