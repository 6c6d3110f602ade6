import type { LockChoice } from '../../catalog/chooseLock'
import { apartNames } from './apartNames'
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
export function apartExtras(apart: Parameters<typeof apartNames>[0], where: string): Omit<Judgement, 'source'> {
  return {
    status: 'cannot',
    stoppedBy: 'connectors',
    reason: `Your services need extras that can each be installed ${where}, but not together: ${apartNames(apart)}.`,
  }
}
