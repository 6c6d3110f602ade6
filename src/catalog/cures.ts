import data from './data/cures.json' with { type: 'json' }
import { versionInRange } from './versionInRange'

/** A requirement OpenMetadata's own package leaves out or open, and why an install needs it. */
export interface Cure {
  requirement: string
  reason: string
  /** The ingestion versions that need it: `>=1.11,<1.11.5`. */
  versions: string
  /** The run or the facts that showed it, with the error where there was one. */
  source: string
  /** Only on these Pythons: `>=3.12`. */
  python?: string
  /** Only where this pip extra is asked for. */
  extra?: string
  /** Only where this pipeline type is asked for. */
  pipeline?: string
}

/** What the code of an extra imports and its package does not declare: found by importing every source alone. */
interface Undeclared {
  packages: string[]
  /** None: its own code, whatever the extras. */
  extras: string[]
  versions: string
  reason: string
  source: string
}

const undeclared: Cure[] = (data.undeclared as Undeclared[]).flatMap(({ packages, extras, ...row }) =>
  packages.flatMap((requirement): Cure[] =>
    extras.length === 0 ? [{ ...row, requirement }] : extras.map((extra) => ({ ...row, requirement, extra })),
  ),
)

/** What decides which cures an install needs: the Python (`3.12`), and the extras and pipeline types of the answers. */
interface Asked {
  python: string
  extras: string[]
  pipelines: string[]
}

/** The cures for an ingestion version (`1.12.14.2`). */
export function curesFor(ingestion: string, asked: Asked): Cure[] {
  const held = [...(data.cures as Cure[]), ...undeclared].filter(
    (cure) =>
      versionInRange(ingestion, cure.versions) &&
      (cure.python === undefined || versionInRange(asked.python, cure.python)) &&
      (cure.extra === undefined || asked.extras.includes(cure.extra)) &&
      (cure.pipeline === undefined || asked.pipelines.includes(cure.pipeline)),
  )
  return [...new Map(held.map((cure) => [cure.requirement, cure])).values()]
}
