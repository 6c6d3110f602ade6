import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Statement } from './policy'

/**
 * Airflow's own log groups, which begin with `airflow-` and the environment's name (mwaa.md §5.4). A role that AWS
 * made with the environment has this; the document is for roles made by hand.
 */
export function airflowLogStatements(plan: BundlePlan): Statement[] {
  const group = arn(plan, 'logs', `log-group:airflow-${plan.answers.environment.name}-*`)
  return [
    {
      Sid: 'AirflowLogs',
      Effect: 'Allow',
      Action: [
        'logs:CreateLogStream',
        'logs:CreateLogGroup',
        'logs:PutLogEvents',
        'logs:GetLogEvents',
        'logs:GetLogRecord',
        'logs:GetLogGroupFields',
        'logs:GetQueryResults',
      ],
      Resource: group,
    },
    { Sid: 'FindAirflowLogs', Effect: 'Allow', Action: ['logs:DescribeLogGroups'], Resource: '*' },
  ]
}
