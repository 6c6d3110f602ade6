import type { ApproachKind } from '../../answers/approach'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'
import { alternativesFor } from './alternativesFor'
import { judgeEcs } from './judgeEcs'
import { judgePython } from './judgePython'
import { judgeVirtualenv } from './judgeVirtualenv'
import { recommendationFor } from './recommendation'
import type { Judgement, Verdict } from './verdict'
import { type VerdictAnswers, verdictCase } from './verdictCase'

/** What each approach needs where the workers cannot reach the internet. */
const CLOSED_NETWORK: Record<ApproachKind, string> = {
  python: 'The network is closed: its wheels have to come in plugins.zip.',
  ecs: 'The network is closed: its image has to lie in ECR, and the subnets need endpoints for ECR, S3, CloudWatch Logs, ECS and your secret store.',
  virtualenv: 'The network is closed: each run installs from wheels that have to come in plugins.zip.',
}

/** A verdict per approach for the answers so far, exactly one of them recommended. */
export function verdictsFor(answers: VerdictAnswers, catalog: LoadedCatalog | undefined): Verdict[] {
  const at = verdictCase(answers, catalog)
  const judgements: Record<ApproachKind, Judgement> = {
    python: judgePython(at),
    ecs: judgeEcs(at),
    virtualenv: judgeVirtualenv(at),
  }
  const way = recommendationFor(judgements, answers)
  return (['python', 'ecs', 'virtualenv'] as const).map((approach) => ({
    approach,
    ...judgements[approach],
    ...(answers.network === 'closed' ? { closedNetwork: CLOSED_NETWORK[approach] } : {}),
    alternatives: alternativesFor(approach, at, judgements),
    ...(approach === way.approach ? { recommended: way.reason } : {}),
  }))
}
