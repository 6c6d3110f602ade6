import { lineWithin } from './compareVersions'
import data from './data/cures.json'

/** A requirement OpenMetadata's own package leaves out or open, and why an install needs it. */
export interface Cure {
  requirement: string
  reason: string
  since?: string
  until?: string
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
  since: string
  until: string
  reason: string
}

const undeclared: Cure[] = (data.undeclared as Undeclared[]).flatMap(({ packages, extras, ...row }) =>
  packages.flatMap((requirement): Cure[] =>
    extras.length === 0 ? [{ ...row, requirement }] : extras.map((extra) => ({ ...row, requirement, extra })),
  ),
)

/** The cures for a line, given the extras and pipeline types of the answers. */
export function curesFor(line: string, asked: { extras: string[]; pipelines: string[] }): Cure[] {
  const held = [...(data.cures as Cure[]), ...undeclared].filter(
    (cure) =>
      lineWithin(line, cure) &&
      (cure.extra === undefined || asked.extras.includes(cure.extra)) &&
      (cure.pipeline === undefined || asked.pipelines.includes(cure.pipeline)),
  )
  return [...new Map(held.map((cure) => [cure.requirement, cure])).values()]
}
