import type { ApproachKind } from '../answers/approach'
import { findEnvironmentClass } from '../catalog/environmentClasses'
import { ingestionMemory, ingestionMemorySource, pipelinesForWorker } from '../catalog/ingestionMemory'
import { findMwaaRelease, mwaaReleases, mwaaReleasesDate, nearestMwaaRelease } from '../catalog/mwaaReleases'
import { findRegion, partitionOf } from '../catalog/regions'
import type { Rule } from './rule'
import { verdictsFor } from './verdicts/verdictsFor'

const knownRelease: Rule = {
  needs: ['environment.release'],
  check: ({ environment: { release } }) => {
    if (findMwaaRelease(release)) return []
    const nearest = nearestMwaaRelease(release).release
    return [
      {
        severity: 'warning',
        path: 'environment.release',
        message: `Airflow ${release} is not a release MWAA is known to offer; the files are written as for ${nearest}.`,
        reason: `Known on ${mwaaReleasesDate}: ${mwaaReleases.map((row) => row.release).join(', ')}.`,
        source: 'AWS MWAA user guide, airflow-versions',
        fix: { label: `Use ${nearest}`, changes: [{ path: 'environment.release', value: nearest }] },
      },
    ]
  },
}

const supportedRelease: Rule = {
  needs: ['environment.release'],
  check: ({ environment: { release } }) => {
    const ended = findMwaaRelease(release)?.endOfSupport
    if (!ended) return []
    return [
      {
        severity: 'warning',
        path: 'environment.release',
        message: `AWS ended support of Airflow ${release} on ${ended}. An environment that exists keeps running; a new one cannot be made.`,
        source: 'AWS MWAA user guide, airflow-versions',
      },
    ]
  },
}

const knownRegion: Rule = {
  needs: ['environment.region'],
  check: ({ environment: { region } }) => {
    const known = findRegion(region)
    if (known?.mwaa) return []
    const message = known
      ? `AWS's endpoint data lists no MWAA in ${known.name} (${region}).`
      : `${region} is not a region the catalog knows; ARNs are written for the partition ${partitionOf(region)}.`
    return [{ severity: 'warning', path: 'environment.region', message, source: 'botocore 1.44.5 endpoint data' }]
  },
}

const roleOfAccount: Rule = {
  needs: ['environment.executionRole', 'environment.account', 'environment.region'],
  check: ({ environment: { executionRole, account, region } }) => {
    const [, partition, , , roleAccount] = executionRole.split(':')
    if (roleAccount !== account) {
      return [
        {
          severity: 'error',
          path: 'environment.executionRole',
          message: `This role is of account ${roleAccount}, the environment of ${account}. Expected a role of the same account.`,
          fix: { label: `Use account ${roleAccount}`, changes: [{ path: 'environment.account', value: roleAccount }] },
        },
      ]
    }
    const expected = partitionOf(region)
    if (partition === expected) return []
    return [
      {
        severity: 'error',
        path: 'environment.executionRole',
        message: `This ARN is of the partition ${partition}; ${region} is in ${expected}. Expected arn:${expected}:iam::…`,
      },
    ]
  },
}

const NOT_PROVEN: Record<ApproachKind, string> = {
  python: 'next to Airflow',
  ecs: 'on ECS, started by Airflow',
  virtualenv: 'in a virtualenv of Airflow',
}

/** Of the versions alone: what single connectors cannot have is said of them. */
const approachWorks: Rule = {
  needs: ['environment.release', 'openmetadata.server', 'approach.kind'],
  check: ({ environment, openmetadata, approach }, catalog) => {
    const { release } = environment
    const { server } = openmetadata
    const verdict = verdictsFor({ release, server }, catalog).find(({ approach: kind }) => kind === approach.kind)
    if (!verdict || verdict.status === 'works') return []
    const { status, untried, reason, source, alternatives } = verdict
    if (status === 'presumed') {
      return [
        {
          severity: untried ? 'info' : 'warning',
          path: 'approach.kind',
          message: `OpenMetadata ${server} ${NOT_PROVEN[approach.kind]} ${release} is expected to work. ${untried ? 'This version was not run here.' : 'It was not proven.'}`,
          reason,
          source,
        },
      ]
    }
    const [fix, ...otherFixes] = alternatives
    return [{ severity: 'error', path: 'approach.kind', message: reason, source, ...(fix ? { fix, otherFixes } : {}) }]
  },
}

const roomForPython: Rule = {
  needs: ['environment.class', 'approach.kind'],
  check: ({ environment, approach }) => {
    const worker = findEnvironmentClass(environment.class)
    if (approach.kind === 'ecs' || !worker || pipelinesForWorker(worker) > 0) return []
    return [
      {
        severity: 'warning',
        path: 'environment.class',
        message: `A worker of ${worker.name} has ${worker.workerMemoryGb} GB for up to ${worker.tasksPerWorker} tasks. Lower celery.worker_autoscale, take mw1.medium, or run on ECS.`,
        reason: `Airflow and the imports of a workflow alone take about ${ingestionMemory.importMb} MB, before any ingestion.`,
        source: ingestionMemorySource,
      },
    ]
  },
}

export const environmentRules: Rule[] = [
  knownRelease,
  supportedRelease,
  knownRegion,
  roleOfAccount,
  approachWorks,
  roomForPython,
]
