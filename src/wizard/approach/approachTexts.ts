import type { ApproachKind } from '../../answers/approach'
import { APPROACH_NAMES } from '../../answers/approachNames'

export interface ApproachText {
  kind: ApproachKind
  title: string
  where: string
  pros: string[]
  cons: string[]
}

/** The three approaches as a person weighs them: what the official page says, and what measuring adds. */
export const APPROACHES: ApproachText[] = [
  {
    kind: 'python',
    title: APPROACH_NAMES.python,
    where: 'Runs in the MWAA worker’s own Python.',
    pros: [
      'The simplest of the three: no further infrastructure, no plugin',
      'Starts at once; nothing is built or pulled for a run',
    ],
    cons: [
      'The package is installed in the environment itself and can clash with the libraries Airflow pins',
      'Every OpenMetadata upgrade repeats that installation, and updating the environment takes 20 to 30 minutes',
      'Shares the worker’s memory: the import alone takes up to 400 MB, so class mw1.medium or larger',
    ],
  },
  {
    kind: 'ecs',
    title: APPROACH_NAMES.ecs,
    where: 'Runs as a Fargate task from OpenMetadata’s ingestion-base image.',
    pros: [
      'Completely isolated from Airflow, with CPU and memory of its own; suits any release and worker class',
      'A new OpenMetadata version is a new image tag; the MWAA environment stays as it is',
    ],
    cons: [
      'Needs an ECS cluster, a task definition, a network, two task roles, a log group and permissions for MWAA (all in the bundle)',
      'Each run pulls an image of about 4 GB; the subnets need a way to its host',
      'ECS takes at most 8,192 characters of settings with a run; larger configs move into the task definition',
    ],
  },
  {
    kind: 'virtualenv',
    title: APPROACH_NAMES.virtualenv,
    where: 'Runs in a virtualenv that the worker makes for the task.',
    pros: [
      'Its packages cannot clash with Airflow’s',
      'Simpler than ECS: no further AWS resources, and no environment update on newer releases',
    ],
    cons: [
      'Runs take longer: the virtualenv is built first, which takes minutes and a way to a package index (from Airflow 2.8.1 it can be kept)',
      'The official recipe adds a plugin to MWAA; only old releases need it',
      'Shares the worker’s memory, and needs a Python that OpenMetadata still supports',
    ],
  },
]
