import { findMwaaRelease } from './mwaaReleases'
import { patchRunFor } from './patchRuns'
import { type ProofKind, provenFor } from './proven'

/** One thing the proof can show, as a sentence, and the day it last did; without a day it was not run. */
export interface ProofLine {
  text: string
  date: string | undefined
}

type Approach = Parameters<typeof provenFor>[0]

const KINDS: Record<Approach, ProofKind[]> = {
  python: ['installs', 'loads', 'parses', 'runs'],
  virtualenv: ['installs', 'loads', 'parses', 'runs'],
  ecs: ['loads', 'parses', 'runs'],
}

const WHERE: Record<Approach, (release: string) => string> = {
  python: (release) => `beside Airflow ${release}`,
  virtualenv: (release) => `alone on Python ${findMwaaRelease(release)?.python ?? 'of the release'}`,
  ecs: () => 'in the image',
}

const SENTENCES: Record<ProofKind, (approach: Approach, release: string, ingestion: string) => string> = {
  installs: (approach, release, ingestion) =>
    `pip installs openmetadata-ingestion ${ingestion} ${WHERE[approach](release)}`,
  loads: (_, release) => `Airflow ${release} loads the DAGs`,
  parses: (_, __, ingestion) => `OpenMetadata ${ingestion} takes the workflow configs`,
  runs: (_, release) => `A DAG runs on Airflow ${release}: tables of a PostgreSQL server arrive`,
  refused: (_, release, ingestion) => `A resolver finds no packages for ${ingestion} beside Airflow ${release} either`,
}

/** The run of the version by itself, without Airflow. The image of ECS cannot be had where the runs are made. */
function taskLine(approach: Approach, release: string, ingestion: string): ProofLine[] {
  if (approach === 'ecs') return []
  const text = `A metadata task with ${ingestion} and these requirements stores the tables of a PostgreSQL database`
  return [{ text, date: patchRunFor(approach, release, ingestion)?.day }]
}

/** All that the proof can show of an approach on a release with an ingestion version, run or not. */
export function proofLines(approach: Approach, release: string, ingestion: string, cannot = false): ProofLine[] {
  const proven = provenFor(approach, release, ingestion)
  const kinds: ProofKind[] = cannot || proven.refused ? ['refused'] : KINDS[approach]
  const lines = kinds.map((kind) => ({ text: SENTENCES[kind](approach, release, ingestion), date: proven[kind] }))
  return kinds.includes('refused') ? lines : [...lines, ...taskLine(approach, release, ingestion)]
}
