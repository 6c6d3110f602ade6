import type { BundlePlan } from './bundlePlan'

/**
 * The same function, worked out once for each plan. For what several files of a bundle are written from and what grows
 * with the pipelines; a plan is never changed, so what follows from it does not change either.
 */
export function oncePerPlan<Result extends object>(work: (plan: BundlePlan) => Result): (plan: BundlePlan) => Result {
  const known = new WeakMap<BundlePlan, Result>()
  return (plan) => {
    const before = known.get(plan)
    if (before !== undefined) return before
    const result = work(plan)
    known.set(plan, result)
    return result
  }
}
