import type { LockChoice } from '../../catalog/chooseLock'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'
import type { Resolution, Resolutions } from '../../catalog/resolution'
import { environmentLock } from '../lockChoices'
import { conflictOf } from './conflict'
import { apartExtras, refusedExtras } from './extrasRefused'
import { installBar } from './installBar'
import { runEvidence } from './runEvidence'
import { staticPython, whyPresumed } from './staticPython'
import type { Judgement } from './verdict'
import type { VerdictCase } from './verdictCase'

export const resolvedWith = ({ resolver, date }: Resolutions) =>
  `Resolved with ${resolver}, from packages published up to ${date}`

/** Said where the locks of one version are used for another. */
export function sharedBy({ version, fits }: Resolution, ingestion: string): string {
  if (version === ingestion) return ''
  if (fits.includes(ingestion)) return ` (resolved for ${version}; ${ingestion} accepts the same versions)`
  return ` (resolved with ${version} of its line)`
}

/** Said while no connector is chosen. */
export const withoutConnectors = ({ services }: VerdictCase) =>
  services.length > 0 ? '' : ' This is without connectors. Your connectors are checked separately.'

function installed({ pins, lock, resolution }: Extract<LockChoice, { kind: 'locked' }>, at: VerdictCase) {
  const packages = pins.size + 1
  const doubt = whyPresumed(at)
  const { status, untried, sentence } = runEvidence('python', at)
  return {
    status: doubt === undefined ? status : ('presumed' as const),
    untried: doubt === undefined && untried,
    reason: `OpenMetadata installs ${packages} packages beside Airflow ${at.release.release}${sharedBy(resolution, at.ingestion)}${doubt === undefined ? '' : `, ${doubt}`}.${sentence}${withoutConnectors(at)}`,
    packages,
    moved: [...lock.moved].map(([name, pin]) => ({ name, ...pin })),
  }
}

function ofChoice(choice: LockChoice, at: VerdictCase): Omit<Judgement, 'source'> | undefined {
  const { asked, release, server, ingestion } = at
  const beside = `beside Airflow ${release.release}`
  const nearest = asked === release.release ? '' : ` ${release.release} is the known release nearest to ${asked}.`
  switch (choice.kind) {
    case 'locked':
      return installed(choice, at)
    case 'collision':
      return {
        status: 'cannot',
        stoppedBy: 'pair',
        reason: `They cannot be installed together${sharedBy(choice.resolution, ingestion)}: ${choice.collision}.${nearest}`,
        conflicts: [conflictOf(`OpenMetadata ${server} ${beside}`, choice.collision)],
      }
    case 'refused':
      return refusedExtras(choice.refused, `${beside}${sharedBy(choice.resolution, ingestion)}`)
    case 'apart':
      return apartExtras(choice, beside)
    case 'unresolved':
      return (
        choice.nearest && {
          status: 'presumed',
          reason: `${choice.nearest.version} of its line installs ${beside}; ${ingestion} itself was not looked at.`,
        }
      )
  }
}

const lockFor = ({ server, services }: VerdictCase, catalog: LoadedCatalog) =>
  environmentLock({ openmetadata: { server }, services }, catalog)

/** OpenMetadata in the environment itself, beside Airflow, with all that the services need. */
export function judgePython(at: VerdictCase): Judgement {
  const bar = installBar(at)
  if (bar) return bar
  const { catalog } = at
  const judged = catalog?.environment && ofChoice(lockFor(at, catalog), at)
  return judged && catalog.environment ? { ...judged, source: resolvedWith(catalog.environment) } : staticPython(at)
}
