import type { ApproachKind } from '../answers/approach'
import { APPROACH_NAMES } from '../answers/approachNames'
import type { Fix } from './finding'

/** What never touches Airflow first. */
const ORDER: ApproachKind[] = ['ecs', 'virtualenv', 'python']

/** Takes another approach. */
export function switchTo(kind: ApproachKind): Fix {
  return { label: `Switch to ${APPROACH_NAMES[kind]}`, changes: [{ path: 'approach.kind', value: kind }] }
}

/** The other approaches that can work, each as a way out. */
export function approachSwitches(from: ApproachKind, canWork: (kind: ApproachKind) => boolean): Fix[] {
  return ORDER.filter((kind) => kind !== from && canWork(kind)).map(switchTo)
}
