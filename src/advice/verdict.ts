import type { ApproachKind } from '../answers/approach'

/** Whether an approach can work for a release and a server version, before anything else is asked. */
export interface Verdict {
  approach: ApproachKind
  /** `presumed` follows a measured rule for a pair that was not itself measured. */
  status: 'works' | 'presumed' | 'cannot'
  /** One sentence: what makes it so. */
  reason: string
  source: string
  /** Set on exactly one verdict: why this one is recommended. */
  recommended?: string
}
