/** A secret by its name in AWS Secrets Manager or Parameter Store. There is no type for a secret's value (design principle 5). */
export interface SecretReference {
  secret: string
}

/** Whether something has the shape of a reference, whatever the name in it. Apart from the schema, which a page reads later. */
export function isSecretReference(value: unknown): value is SecretReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    typeof (value as Partial<SecretReference>).secret === 'string'
  )
}
