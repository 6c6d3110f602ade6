import type { ApproachKind } from '../../answers/approach'

const parked = new Map<ApproachKind, Record<string, unknown>>()

/** Keeps the answers of an approach that is no longer chosen, so that looking at another one loses nothing. */
export function parkApproach(kind: ApproachKind, answers: Record<string, unknown>): void {
  parked.set(kind, structuredClone(answers))
}

export function parkedApproach(kind: ApproachKind): Record<string, unknown> | undefined {
  return parked.get(kind)
}

/** For answers that are replaced as a whole. */
export function forgetParkedApproaches(): void {
  parked.clear()
}
