import type { EcsApproach } from '../../answers/approach'
import type { BundlePlan } from '../plan/bundlePlan'

/** The ECS answers of a plan. Throws for another approach: the writers of ECS files are asked for that one only. */
export function ecsOf({ answers: { approach } }: Pick<BundlePlan, 'answers'>): EcsApproach {
  if (approach.kind !== 'ecs') throw new TypeError(`Not an ECS bundle: ${approach.kind}`)
  return approach
}
