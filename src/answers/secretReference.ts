import { z } from 'zod'
import { awsShapes } from '../catalog/awsShapes'
import { text } from './text'

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
