import type { BundlePlan } from '../plan/bundlePlan'

/** The bucket's folder in which each environment that is set up has its record. */
const RECORDS = 'openmetadata-ingestion'

/** What every script knows of the answers: where it acts, and where the record of it is kept. */
export function scriptSettings({ answers }: Pick<BundlePlan, 'answers'>): Record<string, string> {
  const { account, region, name, bucket } = answers.environment
  return {
    ACCOUNT: account,
    REGION: region,
    NAME: name,
    BUCKET: bucket,
    RECORD: `${RECORDS}/${name}.json`,
  }
}
