import data from './data/proven.json' with { type: 'json' }
import { findMwaaRelease, mwaaReleases } from './mwaaReleases'

/**
 * What the proof can show of a cell: Airflow loads the DAGs, OpenMetadata's parser takes the configs, pip installs the
 * requirements, a run brings data; or the product refuses the cell, and a resolver finds nothing either.
 */
export type ProofKind = 'loads' | 'parses' | 'installs' | 'runs' | 'refused'

/** By kind, the day it was last shown. A kind that is missing was not run, or did not hold when it last was. */
export type Proven = Partial<Record<ProofKind, string>>

type ProvenApproach = 'python' | 'virtualenv' | 'ecs'

const cells: Record<string, Record<string, Record<string, Proven>>> = data.cells

/** What was proven of an approach on a release with exactly this ingestion version; empty where nothing was. */
export function provenFor(approach: ProvenApproach, release: string, ingestion: string): Proven {
  const own = cells[approach]?.[release]?.[ingestion] ?? {}
  return approach === 'virtualenv' ? { ...installedAlone(release, ingestion), ...own } : own
}

/** A virtualenv holds nothing of Airflow, so an install on another release of the same Python is the same install. */
function installedAlone(release: string, ingestion: string): Proven {
  const python = findMwaaRelease(release)?.python
  const alike = mwaaReleases.filter((row) => row.python === python)
  const day = (kind: 'installs' | 'refused') =>
    alike
      .map((row) => cells.virtualenv?.[row.release]?.[ingestion]?.[kind])
      .filter((date) => date !== undefined)
      .toSorted()
      .at(-1)
  const [installs, refused] = [day('installs'), day('refused')]
  return { ...(installs && { installs }), ...(refused && { refused }) }
}

/** The versions of the same line that something was proven of, beside the same approach and release. */
export function provenNearby(approach: ProvenApproach, release: string, ingestion: string): string[] {
  const line = ingestion.split('.').slice(0, 2).join('.')
  const versions = Object.keys(cells[approach]?.[release] ?? {})
  return versions.filter((version) => version !== ingestion && version.startsWith(`${line}.`))
}
