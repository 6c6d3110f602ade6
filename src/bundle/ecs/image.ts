import { dnsSuffixOf } from '../../catalog/regions'
import type { BundlePlan } from '../plan/bundlePlan'
import { ecsOf } from './ecsOf'

const PUBLIC_REPOSITORY = 'openmetadata/ingestion-base'

/** The image of the server's own version, from a public host or from one's own copy in ECR. */
export function imageOf(plan: Pick<BundlePlan, 'answers'>): string {
  const { host, repository } = ecsOf(plan).image
  const { account, region } = plan.answers.environment
  const tag = plan.answers.openmetadata.server
  if (host !== 'ecr') return `${host}/${PUBLIC_REPOSITORY}:${tag}`
  return `${account}.dkr.ecr.${region}.${dnsSuffixOf(region)}/${repository}:${tag}`
}

/** Where a copy in ECR is copied from. */
export function publicImageOf(server: string): string {
  return `docker.getcollate.io/${PUBLIC_REPOSITORY}:${server}`
}
