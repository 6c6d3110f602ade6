import type { BundlePlan } from '../plan/bundlePlan'
import { RECORDS_FOLDER } from '../plan/recordsFolder'

/** What every script knows of the answers: where it acts, and where the record of it is kept. */
export function scriptSettings({ answers }: Pick<BundlePlan, 'answers'>): Record<string, string> {
  const { account, region, name, bucket } = answers.environment
  return {
    ACCOUNT: account,
    REGION: region,
    NAME: name,
    BUCKET: bucket,
    RECORD: `${RECORDS_FOLDER}/${name}.json`,
  }
}
