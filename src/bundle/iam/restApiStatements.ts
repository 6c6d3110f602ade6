import { environmentRestReaders } from '../../answers/environmentRestReaders'
import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Statement } from './policy'

/** The role of Airflow that may read DAGs and their runs and nothing else. */
const READER = 'Viewer'

/** Reading DAGs over MWAA's REST API, as the Airflow connector does from OpenMetadata 1.12: with IAM and no token. */
export function restApiStatements(plan: BundlePlan): Statement[] {
  const names = environmentRestReaders(plan.answers)
  if (names.length === 0) return []
  return [
    {
      Sid: 'ReadAirflow',
      Effect: 'Allow',
      Action: ['airflow:InvokeRestApi'],
      Resource: names.map((name) => arn(plan, 'airflow', `role/${name}/${READER}`)),
    },
  ]
}
