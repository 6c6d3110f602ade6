import type { Judgement } from './verdict'
import type { VerdictCase } from './verdictCase'

/** OpenMetadata in its own image; every region that has MWAA has ECS. */
export function judgeEcs({ server }: VerdictCase): Judgement {
  return {
    status: 'works',
    reason: `The image of ${server} brings its own Python and packages; Airflow only starts it.`,
    source: 'ECS operator on every release, 2026-11-22',
  }
}
