import { z } from 'zod'
import { awsShapes } from '../catalog/awsShapes'
import { text } from './text'

/** A secret by its name in AWS Secrets Manager or Parameter Store. There is no type for a secret's value (design principle 5). */
export interface SecretReference {
  secret: string
}

/**
 * Secrets Manager names take `A-Za-z0-9/_+=.@-`, Parameter Store paths a subset of it. OpenMetadata strips every
 * `secret:` from the reference before it asks AWS, which would break an ARN: so a name, never an ARN.
 */
export const secretReferenceSchema = z.strictObject({
  secret: text({
    ...awsShapes.secretName,
    understand: (pasted) => pasted.replace(/^secret:/, ''),
  }),
})

export function isSecretReference(value: unknown): value is SecretReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    typeof (value as Partial<SecretReference>).secret === 'string'
  )
}
