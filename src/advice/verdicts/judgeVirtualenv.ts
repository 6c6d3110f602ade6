import { chooseLock, type LockChoice } from '../../catalog/chooseLock'
import { chosenLocks } from '../lockChoices'
import { conflictOf } from './conflict'
import { apartExtras, refusedExtras } from './extrasRefused'
import { installBar } from './installBar'
import { resolvedWith, sharedBy, withoutConnectors } from './judgePython'
import { runEvidence } from './runEvidence'
import type { Judgement } from './verdict'
import type { VerdictCase } from './verdictCase'

function installedAlone({ resolution, pins }: Extract<LockChoice, { kind: 'locked' }>, at: VerdictCase) {
  const { status, untried, sentence } = runEvidence('virtualenv', at)
  return {
    status,
    untried,
    reason: `OpenMetadata installs alone, with Python ${at.release.python}${sharedBy(resolution, at.ingestion)}: ${pins.size + 1} packages. No package of Airflow conflicts with them.${sentence}${withoutConnectors(at)}`,
    packages: pins.size + 1,
  }
}

function ofChoice(choice: LockChoice, at: VerdictCase): Omit<Judgement, 'source'> | undefined {
  const where = `with Python ${at.release.python}`
  switch (choice.kind) {
    case 'locked':
      return installedAlone(choice, at)
    case 'collision':
      return {
        status: 'cannot',
        stoppedBy: 'server',
        reason: `OpenMetadata cannot be installed ${where}${sharedBy(choice.resolution, at.ingestion)}: ${choice.collision}.`,
        conflicts: [conflictOf(`OpenMetadata ${at.server} ${where}`, choice.collision)],
      }
    case 'refused':
      return refusedExtras(choice.refused, `${where}${sharedBy(choice.resolution, at.ingestion)}`)
    case 'apart':
      return apartExtras(choice, where)
    case 'unresolved':
      return (
        choice.nearest && {
          status: 'presumed',
          reason: `${choice.nearest.version} of its line installs alone, ${where}; ${at.ingestion} itself was not looked at.`,
        }
      )
  }
}

/** What is said of the virtualenvs together: of one that cannot be built, else of one that may not, else of the largest. */
function worst(judged: Omit<Judgement, 'source'>[]): Omit<Judgement, 'source'> | undefined {
  const rank = { cannot: 0, presumed: 1, works: 2 }
  return judged
    .toSorted((one, other) => rank[one.status] - rank[other.status] || (other.packages ?? 0) - (one.packages ?? 0))
    .at(0)
}

/** OpenMetadata in a virtualenv of its own for each pipeline. */
export function judgeVirtualenv(at: VerdictCase): Judgement {
  const bar = installBar(at)
  if (bar) return bar
  const { catalog, server, services, ingestion } = at
  const choices =
    catalog === undefined
      ? []
      : services.length === 0
        ? [chooseLock(catalog.virtualenv, ingestion, [])]
        : chosenLocks({ approach: { kind: 'virtualenv' }, openmetadata: { server }, services }, catalog)
  const judged = worst(choices.flatMap((choice) => ofChoice(choice, at) ?? []))
  if (judged && catalog?.virtualenv) return { ...judged, source: resolvedWith(catalog.virtualenv) }
  const { status, sentence } = runEvidence('virtualenv', at)
  return {
    status,
    reason: `OpenMetadata installs alone, with Python ${at.release.python}. No package of Airflow conflicts with it.${sentence}`,
    source: 'Clean installs on Python 3.10 to 3.12, 2026-11-22',
  }
}
