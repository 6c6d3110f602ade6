import { secretNames } from '../../answers/secretNames'
import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Statement } from './policy'

/** Secrets Manager puts `-` and six characters behind each name (mwaa.md §6). */
const SECRET_SUFFIX = '-??????'

/** Reading exactly the secrets the answers name, from the store they are kept in. */
export function secretStatements(plan: BundlePlan): Statement[] {
  const names = secretNames(plan.answers)
  if (plan.answers.openmetadata.secretStore === 'secrets-manager') {
    return [
      {
        Sid: 'ReadSecrets',
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: names.map((name) => arn(plan, 'secretsmanager', `secret:${name}${SECRET_SUFFIX}`)),
      },
    ]
  }
  return [
    {
      Sid: 'ReadParameters',
      Effect: 'Allow',
      Action: ['ssm:GetParameter'],
      Resource: names.map((name) => arn(plan, 'ssm', `parameter/${name.replace(/^\//, '')}`)),
    },
  ]
}
