import type { ApproachKind } from '../../answers/approach'
import type { Fix } from '../finding'

/** A pin of the release that has to move for OpenMetadata. */
export interface MovedPackage {
  name: string
  from: string
  to: string
  /** The requirement that refuses `from`. */
  because: string
}

/** Requirements that cannot stand together. */
export interface Conflict {
  /** What cannot be had because of it: `OpenMetadata 1.13.6 beside Airflow 2.10.3`. */
  about: string
  /** Each requirement as a sentence: `openmetadata-ingestion 1.13.6.3 wants sqlalchemy>=2.0.0,<3`. */
  sides: string[]
}

/** What is said of an approach before the approaches are compared. */
export interface Judgement {
  /** `presumed` follows from what was resolved for something near, or with less known. */
  status: 'works' | 'presumed' | 'cannot'
  /** What makes it so, in a sentence or two. */
  reason: string
  source: string
  /** What would have to change: the server alone, the release or the line, or the connectors. Set for `cannot`. */
  stoppedBy?: 'server' | 'pair' | 'connectors'
  conflicts?: Conflict[]
  /** How many packages are installed. */
  packages?: number
  /** Whether the only doubt is that this very version was not run. */
  untried?: boolean
  /** Set where a lock was found; empty where every pin of the release stays. */
  moved?: MovedPackage[]
}

/** Whether an approach can work for the answers so far, and what would make it work. */
export interface Verdict extends Judgement {
  approach: ApproachKind
  /** What a closed network asks for besides; absent in an open one. */
  closedNetwork?: string
  /** The nearest changes that would make it work; empty unless it cannot. */
  alternatives: Fix[]
  /** Set on exactly one verdict: why this one is recommended. */
  recommended?: string
}
