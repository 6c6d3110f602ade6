import type { BundlePlan } from '../plan/bundlePlan'
import type { OpenmetadataNeeds } from './openmetadataRequirement'

/** What to ask pip for where nothing was resolved, e.g. for a server newer than the catalog: pip decides the rest. */
export function unlockedRequirements(plan: BundlePlan, needs: OpenmetadataNeeds): string[] {
  const kept = Object.entries(plan.release.keepPins ?? {})
  return [
    `# Not a lock: ${plan.ingestion} was not resolved beside Airflow ${plan.release.release}, so pip chooses what is not named here.`,
    needs.openmetadata,
    ...needs.wanted.packages,
    ...needs.cures.flatMap((cure) => [`# ${cure.reason}`, cure.requirement]),
    ...(kept.length > 0
      ? [`# Must stay as the image has them, or Airflow ${plan.release.release} itself stops importing`]
      : []),
    ...kept.map(([name, version]) => `${name}==${version}`),
  ]
}
