import type { ApproachKind } from '../answers/approach'
import { compareVersions, lineOf } from '../catalog/compareVersions'
import { findEnvironmentClass } from '../catalog/environmentClasses'
import { ESSENTIAL_PINS_SINCE, findInstallPair, installPairsSource } from '../catalog/installPairs'
import { type MwaaRelease, nearestMwaaRelease } from '../catalog/mwaaReleases'
import { findServer, nearestServer } from '../catalog/openmetadataReleases'
import type { Verdict } from './verdict'

interface Pair {
  /** The release as the person gave it; `release` is the known one nearest to it. */
  asked: string
  release: MwaaRelease
  server: string
  line: string
  requiresPython: string
  uninstallable: string | undefined
}

type Judgement = Omit<Verdict, 'approach' | 'recommended'>

function pairOf(release: string, server: string): Pair {
  const row = findServer(server) ?? nearestServer(server)
  return {
    asked: release,
    release: nearestMwaaRelease(release),
    server,
    line: lineOf(server),
    requiresPython: row.requiresPython,
    uninstallable: findServer(server)?.reason,
  }
}

/** What stops any install on the worker, whatever the approach: the Python version, or a package that is not there. */
function installBar({ release, server, requiresPython, uninstallable }: Pair): Judgement | undefined {
  const lowest = requiresPython.replace(/^>=\s*/, '')
  if (compareVersions(release.python, lowest) < 0) {
    return {
      status: 'cannot',
      reason: `OpenMetadata ${server} needs Python ${lowest} or later; Airflow ${release.release} on MWAA runs Python ${release.python}.`,
      source: 'Requires-Python of the published package',
    }
  }
  if (uninstallable !== undefined) {
    return {
      status: 'cannot',
      reason: `OpenMetadata ${server} cannot be installed. ${uninstallable}`,
      source: 'Resolution of the published package',
    }
  }
  return undefined
}

function judgePython(pair: Pair): Judgement {
  const { release, line, server, asked } = pair
  const bar = installBar(pair)
  if (bar) return bar
  const source = installPairsSource
  const tried = findInstallPair(release.release, line)
  if (tried === undefined) {
    return {
      status: 'presumed',
      reason: `OpenMetadata ${line} was not tried beside Airflow ${release.release}.`,
      source,
    }
  }
  if (tried.collision !== undefined) {
    return { status: 'cannot', reason: `They cannot be installed together: ${tried.collision}.`, source }
  }
  if (compareVersions(release.release, ESSENTIAL_PINS_SINCE) < 0) {
    return {
      status: 'presumed',
      reason: `${tried.version} resolves beside Airflow ${release.release}, but AWS does not publish which pins it holds fast there.`,
      source,
    }
  }
  if (asked !== release.release) {
    return {
      status: 'presumed',
      reason: `${tried.version} resolves beside Airflow ${release.release}; ${asked} was not tried.`,
      source,
    }
  }
  const exact = findServer(server)?.ingestion === tried.version
  const whose = exact ? '' : `, tried with ${tried.version}, the newest of its line`
  return {
    status: 'works',
    reason: `Resolves beside Airflow ${release.release}, with Airflow's own constraints left out and a few pins added${whose}.`,
    source,
  }
}

function judgeVirtualenv(pair: Pair): Judgement {
  return (
    installBar(pair) ?? {
      status: 'works',
      reason: `OpenMetadata installs alone, with Python ${pair.release.python}; nothing of Airflow is in its way.`,
      source: 'Clean installs on Python 3.10 to 3.12, 2026-11-22',
    }
  )
}

function judgeEcs({ server }: Pair): Judgement {
  return {
    status: 'works',
    reason: `The image of ${server} brings its own Python and packages; Airflow only starts it.`,
    source: 'ECS operator on every release, 2026-11-22',
  }
}

/** ECS is what always works and never touches Airflow; the reason says what speaks against the others here. */
function recommendation(judgements: Record<ApproachKind, Judgement>, environmentClass: string | undefined): string {
  const worker = environmentClass === undefined ? undefined : findEnvironmentClass(environmentClass)
  const why = 'Nothing of Airflow can clash with it, a new server version is a new image tag'
  if (judgements.python.status === 'cannot')
    return `${why}, and OpenMetadata cannot be installed in this environment itself.`
  if (worker && worker.workerMemoryGb / worker.tasksPerWorker < 1)
    return `${why}, and a worker of ${worker.name} has ${worker.workerMemoryGb} GB for up to ${worker.tasksPerWorker} tasks, of which one ingestion can take 1 GB and more.`
  return `${why}, and a long ingestion takes no memory from Airflow's workers.`
}

/** A verdict per approach for a release and a server version, exactly one of them recommended. */
export function verdictsFor(release: string, server: string, context: { environmentClass?: string } = {}): Verdict[] {
  const pair = pairOf(release, server)
  const judgements = { python: judgePython(pair), ecs: judgeEcs(pair), virtualenv: judgeVirtualenv(pair) }
  return (['python', 'ecs', 'virtualenv'] as const).map((approach) => ({
    approach,
    ...judgements[approach],
    ...(approach === 'ecs' ? { recommended: recommendation(judgements, context.environmentClass) } : {}),
  }))
}
