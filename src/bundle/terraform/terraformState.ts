import type { BundlePlan } from '../plan/bundlePlan'
import { RECORDS_FOLDER } from '../plan/recordsFolder'

/** Where Terraform keeps what it made: the environment's own bucket, beside the record of the scripts. */
export function terraformState({ answers }: Pick<BundlePlan, 'answers'>): { bucket: string; key: string } {
  const { bucket, name } = answers.environment
  return { bucket, key: `${RECORDS_FOLDER}/${name}.tfstate` }
}
