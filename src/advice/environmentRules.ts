import { APPROACH_NAMES } from '../answers/approachNames'
import { lineOf } from '../catalog/compareVersions'
import { findEnvironmentClass } from '../catalog/environmentClasses'
import { findMwaaRelease, mwaaReleases, mwaaReleasesDate, nearestMwaaRelease } from '../catalog/mwaaReleases'
import { findRegion, partitionOf } from '../catalog/regions'
import type { Rule } from './rule'
import { verdictsFor } from './verdictsFor'

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

const approachWorks: Rule = {
  needs: ['environment.release', 'openmetadata.server', 'approach.kind'],
  check: ({ environment, openmetadata, approach }) => {
    const verdicts = verdictsFor(environment.release, openmetadata.server)
    const verdict = verdicts.find((candidate) => candidate.approach === approach.kind)
    const way = verdicts.find(({ recommended }) => recommended !== undefined)
    if (!verdict || verdict.status === 'works') return []
    const { reason, source } = verdict
    if (verdict.status === 'presumed') {
      return [
        {
          severity: 'warning',
          path: 'approach.kind',
          message: `OpenMetadata ${lineOf(openmetadata.server)} next to Airflow ${environment.release}: expected to install, not proven.`,
          reason,
          source,
        },
      ]
    }
    const fix = way && {
      label: `Switch to ${APPROACH_NAMES[way.approach]}`,
      changes: [{ path: 'approach.kind', value: way.approach }],
    }
    return [{ severity: 'error', path: 'approach.kind', message: reason, source, ...(fix ? { fix } : {}) }]
  },
}

const roomForPython: Rule = {
  needs: ['environment.class', 'approach.kind'],
  check: ({ environment, approach }) => {
    const worker = findEnvironmentClass(environment.class)
    if (approach.kind === 'ecs' || !worker || worker.workerMemoryGb > 3) return []
    return [
      {
        severity: 'warning',
        path: 'environment.class',
        message: `A worker of ${worker.name} has ${worker.workerMemoryGb} GB for up to ${worker.tasksPerWorker} tasks. Lower celery.worker_autoscale, take mw1.medium, or run on ECS.`,
        reason: 'Airflow and the imports of a workflow alone take about 400 MB, before any ingestion.',
        source: 'Measured 2026-11-22; AWS MWAA user guide, environment-class',
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
