import type { Answers } from '../../answers/answers'

/** What AWS calls each store of secrets. */
export const SECRET_STORES: Record<Answers['openmetadata']['secretStore'], string> = {
  'secrets-manager': 'AWS Secrets Manager',
  'parameter-store': 'Parameter Store',
}
