import { lineOf } from './compareVersions'
import { packageOf } from './packageOf'
import { reasonsFor } from './reasonsFor'
import type { Lock, Resolution, Resolutions } from './resolution'

/** What there is to install some extras of one ingestion version with. */
export type LockChoice =
  | { kind: 'locked'; resolution: Resolution; lock: Lock; pins: ReadonlyMap<string, string> }
  /** OpenMetadata itself cannot stand beside the release. */
  | { kind: 'collision'; resolution: Resolution; collision: string }
  /** Some of the extras cannot be had there at all. */
  | { kind: 'refused'; resolution: Resolution; refused: { extra: string; reason: string }[] }
  /** Each of the extras can be had, but not all of them together. */
  | { kind: 'apart'; resolution: Resolution; extras: string[] }
  /** This version was not resolved; `nearest` is that of its line, if there is one. */
  | { kind: 'unresolved'; nearest: Resolution | undefined }

/** The resolution that holds for a version: its own, or one of its line that meets all it asks for. */
function resolutionFor({ lines }: Resolutions, ingestion: string): Resolution | undefined {
  const line = lineOf(ingestion)
  // One after the other: a line's resolution is decoded when it is first looked at.
  for (const key of Object.keys(lines)) {
    const each = lineOf(key) === line ? lines[key] : undefined
    if (each?.version === ingestion || each?.fits.includes(ingestion)) return each
  }
  return undefined
}

/** Follows what packages ask for, as far as the lock goes: `dask[dataframe]` is dask and what that extra of it asks for. */
function reached(lock: Lock, needs: Resolutions['needs'], from: Iterable<string>): Map<string, string> {
  const seen = new Set<string>()
  const ahead = [...from]
  for (let asked = ahead.pop(); asked !== undefined; asked = ahead.pop()) {
    if (seen.has(asked) || !lock.pins.has(packageOf(asked))) continue
    seen.add(asked)
    ahead.push(packageOf(asked), ...(needs[asked] ?? []))
  }
  const names = [...new Set([...seen].map(packageOf))].sort()
  return new Map(names.map((name) => [name, lock.pins.get(name) ?? '']))
}

function choose(resolutions: Resolutions, ingestion: string, wanted: string[]): LockChoice {
  const nearest = resolutions.lines[lineOf(ingestion)]
  const resolution = resolutionFor(resolutions, ingestion)
  // What stops the newest of a line is held to stop its others that were not looked at.
  const stopped = resolution ?? nearest
  if (stopped?.collision !== undefined) return { kind: 'collision', resolution: stopped, collision: stopped.collision }
  if (resolution === undefined) return { kind: 'unresolved', nearest }
  const refused = wanted.flatMap((extra) => {
    const reason = resolution.refused[extra]
    return reason === undefined ? [] : [{ extra, reason }]
  })
  if (refused.length > 0) return { kind: 'refused', resolution, refused }
  const needed = [...resolution.base, ...wanted.flatMap((extra) => resolution.extras[extra] ?? [])]
  const lock = resolution.locks
    .filter(({ covers }) => wanted.every((extra) => covers.has(extra)))
    // What code imports undeclared is not in every lock.
    .filter(({ pins }) => needed.every((asked) => pins.has(packageOf(asked))))
    .reduce<Lock | undefined>((best, each) => (best && best.moved.size <= each.moved.size ? best : each), undefined)
  if (lock === undefined) return { kind: 'apart', resolution, extras: wanted }
  const pins = reached(lock, resolutions.needs, [...needed, ...lock.moved.keys()])
  pins.delete('openmetadata-ingestion')
  const moved = reasonsFor(lock.moved, resolution, ingestion)
  return { kind: 'locked', resolution, lock: { ...lock, moved }, pins }
}

/** Choices made before: several rules ask about each of hundreds of services, most of which need the same. */
const known = new WeakMap<Resolutions, Map<string, LockChoice>>()

/** More than a page asks for in one judgement; with every typed letter others may come. */
const MOST_KNOWN = 500

/**
 * The lock to install an ingestion version with, for extras and further requirements (`paramiko>=3.5,<4`): of those that
 * hold all of them, the one that moves fewest pins of the release. `pins` are the packages that OpenMetadata and these
 * extras need, and every package of the image that has to move with them; OpenMetadata itself is not among them.
 */
export function chooseLock(resolutions: Resolutions | undefined, ingestion: string, wanted: string[]): LockChoice {
  if (resolutions === undefined) return { kind: 'unresolved', nearest: undefined }
  const choices = known.get(resolutions) ?? new Map<string, LockChoice>()
  const key = JSON.stringify([ingestion, ...wanted])
  const choice = choices.get(key) ?? choose(resolutions, ingestion, wanted)
  if (choices.size >= MOST_KNOWN) choices.clear()
  known.set(resolutions, choices.set(key, choice))
  return choice
}
