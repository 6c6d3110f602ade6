import type { LockChoice } from '../../catalog/chooseLock'
import { packageOf } from '../../catalog/packageOf'
import type { Resolutions } from '../../catalog/resolution'
import type { BundlePlan } from '../plan/bundlePlan'
import type { OpenmetadataNeeds } from './openmetadataRequirement'

type Locked = Extract<LockChoice, { kind: 'locked' }>

const pinLine = (pins: ReadonlyMap<string, string>) => (name: string) => `${name}==${pins.get(name)}`

const nameOf = (requirement: string) => requirement.replace(/[\s<>=~!;[].*$/, '').toLowerCase()

/** A group of lines under its heading; nothing where it has no lines. */
const group = (heading: string, lines: string[]) => (lines.length === 0 ? [] : ['', `# ${heading}`, ...lines])

/**
 * The lines of a requirements.txt that holds a whole lock: every package pinned but those MWAA holds itself. What had to
 * move says from where and who asks for it.
 */
export function lockedRequirements(
  plan: BundlePlan,
  needs: OpenmetadataNeeds,
  { resolution, lock, pins }: Locked,
  { date, resolver, essential }: Resolutions,
): string[] {
  const written = new Set<string>()
  const take = (names: Iterable<string>) => {
    const taken = [...new Set(names)]
      .filter((name) => pins.has(name) && !essential.has(name) && !written.has(name))
      .sort()
    for (const name of taken) written.add(name)
    return taken
  }
  const pin = pinLine(pins)
  const cures = new Map(needs.cures.map((cure) => [nameOf(cure.requirement), cure]))
  // A lock also contains cures of pipelines that nobody asked for here; those that are reached are ordinary pins.
  const curing = take(resolution.cures.map(nameOf).filter((name) => cures.has(name)))
  const moved = take(lock.moved.keys())
  const asked = take(
    [...needs.wanted.extras, ...needs.wanted.packages].flatMap((extra) =>
      (resolution.extras[extra] ?? []).map(packageOf),
    ),
  )
  const rest = take(pins.keys())
  const { release, python } = plan.release
  return [
    `# ${written.size + 1} packages that were resolved together for Airflow ${release} on Python ${python} by ${resolver},`,
    `# from what was published by ${date}. MWAA itself holds Airflow, SQLAlchemy and others at their versions.`,
    ...group(`OpenMetadata for server ${plan.answers.openmetadata.server}, and what its extras ask for`, [
      needs.openmetadata,
      ...asked.map(pin),
    ]),
    ...group(
      `Pins of Airflow ${release} that had to move`,
      moved.map((name) => {
        const { from, because } = lock.moved.get(name) ?? { from: '', because: '' }
        return `${pin(name)}  # was ${from}: ${because}`
      }),
    ),
    ...group(
      'What OpenMetadata itself leaves out or open',
      curing.map((name) => `${pin(name)}  # ${cures.get(name)?.reason}`),
    ),
    ...group('What all these need in turn', rest.map(pin)),
  ]
}
