import type { BundlePlan } from '../plan/bundlePlan'

/** One stack an environment. A stack's name has no underscore, which an environment's may have. */
export function stackName({ answers }: Pick<BundlePlan, 'answers'>): string {
  return `openmetadata-ingestion-${answers.environment.name.replaceAll('_', '-')}`
}
