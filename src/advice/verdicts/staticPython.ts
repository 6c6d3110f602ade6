import { compareVersions } from '../../catalog/compareVersions'
import { ESSENTIAL_PINS_SINCE, findInstallPair, installPairsSource } from '../../catalog/installPairs'
import { conflictOf } from './conflict'
import { runEvidence } from './runEvidence'
import type { Judgement } from './verdict'
import type { VerdictCase } from './verdictCase'

/** Why a pair that resolves is not said to work: what MWAA holds there, or the release itself, is not known. */
export function whyPresumed({ asked, release }: VerdictCase): string | undefined {
  if (compareVersions(release.release, ESSENTIAL_PINS_SINCE) < 0)
    return 'but AWS does not publish which pins it holds fast there'
  return asked === release.release ? undefined : `the nearest release that is known; ${asked} was not tried`
}

/** OpenMetadata beside Airflow as every page knows it: the newest of the line, without extras. */
export function staticPython(at: VerdictCase): Judgement {
  const { release, line, server } = at
  const source = installPairsSource
  const pair = findInstallPair(release.release, line)
  if (pair === undefined)
    return {
      status: 'presumed',
      reason: `OpenMetadata ${line} was not tried beside Airflow ${release.release}.`,
      source,
    }
  const { version, collision } = pair
  if (collision !== undefined) {
    return {
      status: 'cannot',
      stoppedBy: 'pair',
      reason: `They cannot be installed together: ${collision}.`,
      conflicts: [conflictOf(`OpenMetadata ${server} beside Airflow ${release.release}`, collision)],
      source,
    }
  }
  const doubt = whyPresumed(at)
  const { status, untried, sentence } = runEvidence('python', at)
  return {
    status: doubt === undefined ? status : 'presumed',
    untried: doubt === undefined && untried,
    reason: `${version}, the newest of its line, installs beside Airflow ${release.release}${doubt === undefined ? '' : `, ${doubt}`}.${sentence}`,
    source,
  }
}
