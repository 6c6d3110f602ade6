import type { LockChoice } from '../../catalog/chooseLock'
import type { Resolution } from '../../catalog/resolution'
import { apartPairs } from './apartPairs'
import { conflictOf } from './conflict'
import type { Judgement } from './verdict'

type Refused = Extract<LockChoice, { kind: 'refused' }>['refused']

const extrasNamed = (extras: string[]) => `the ${extras.length === 1 ? 'extra' : 'extras'} ${extras.join(', ')}`

/** The judgement where connectors or pipelines need extras that cannot be had; `where`: `beside Airflow 2.10.3`. */
export function refusedExtras(refused: Refused, where: string): Omit<Judgement, 'source'> {
  const names = extrasNamed(refused.map(({ extra }) => extra))
  return {
    status: 'cannot',
    stoppedBy: 'connectors',
    reason: `Your services need ${names}, which cannot be installed ${where}: ${refused.map(({ reason }) => reason).join('; ')}.`,
    conflicts: refused.map(({ extra, reason }) => conflictOf(`The extra ${extra} ${where}`, reason)),
  }
}

/** The judgement where each of the extras can be had, but not all of them together. */
export function apartExtras(resolution: Resolution, extras: string[], where: string): Omit<Judgement, 'source'> {
  const pairs = apartPairs(resolution, extras).map((pair) => pair.join(' and '))
  const clashing = pairs.length > 0 ? pairs.join('; ') : extras.join(', ')
  return {
    status: 'cannot',
    stoppedBy: 'connectors',
    reason: `Your services need extras that can each be installed ${where}, but not together: ${clashing}.`,
  }
}
