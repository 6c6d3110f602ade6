import type { ApproachKind } from '../answers/approach'
import { APPROACH_NAMES } from '../answers/approachNames'

/** What each worked example shows, in a line. */
export const EXAMPLE_TEXTS: Record<ApproachKind, { title: string; description: string }> = {
  python: {
    title: APPROACH_NAMES.python,
    description: 'Redshift metadata and lineage on Airflow 2.10.3, in the worker’s own Python',
  },
  ecs: {
    title: APPROACH_NAMES.ecs,
    description: 'Snowflake metadata, usage and profiler on Airflow 3.0.6, each run a Fargate task',
  },
  virtualenv: {
    title: APPROACH_NAMES.virtualenv,
    description: 'Redshift metadata on Airflow 2.11.0, in a virtualenv that is kept between runs',
  },
}

export const EXAMPLE_KINDS = Object.keys(EXAMPLE_TEXTS) as ApproachKind[]
