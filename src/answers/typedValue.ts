import type { Field } from '../catalog/field'
import { isSecretReference } from './isSecretReference'
import { jsonOf, shownJson } from './jsonOf'
import type { JsonTree } from './jsonTree'
import { numberOrText } from './numberOrText'
import { secretReferenceSchema } from './secretReference'

/** What a typed text means: nothing, a value, or nothing yet for a reason that is told. */
interface Meant {
  value?: JsonTree | undefined
  problem?: string | undefined
}

/**
 * The value a text stands for in a field without parts. Blank is "left out". A text that cannot be the name of a secret
 * gives no value: it may be the secret itself.
 */
export function typedValue({ type }: Pick<Field, 'type'>, typed: string): Meant {
  if (type === 'text') return { value: typed.trim() || undefined }
  if (type === 'integer' || type === 'number') return { value: numberOrText(typed) }
  if (type !== 'secret') return jsonOf(typed)
  const name = typed.trim().replace(/\/+$/, '')
  const { data, error } = secretReferenceSchema.safeParse({ secret: name })
  return name === '' || data ? { value: data && { secret: data.secret } } : { problem: error?.issues[0]?.message }
}

/** The text that stands for a value in such a field; what no text stands for is shown as JSON. */
export function shownValue({ type }: Pick<Field, 'type'>, value: JsonTree | undefined): string {
  if (type === 'secret') return isSecretReference(value) ? value.secret : ''
  return type !== 'any' && typeof value === 'string' ? value : shownJson(value)
}
