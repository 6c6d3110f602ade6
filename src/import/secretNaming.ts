import { isSecretReference, type SecretReference } from '../answers/isSecretReference'
import { secretReferenceSchema } from '../answers/secretReference'
import { suggestedSecret } from '../answers/suggestedSecret'

const REFERENCE = /^secret:(.+)$/s

/** The reference a text already is, `secret:<name>` as OpenMetadata writes it; undefined where AWS has no such names. */
export function referenceIn(text: string): SecretReference | undefined {
  const named = REFERENCE.exec(text)
  const parsed = named && secretReferenceSchema.safeParse({ secret: named[1] })
  return parsed?.success && isSecretReference(parsed.data) ? parsed.data : undefined
}

/** Names for the values of secrets. The values are compared here, so that two of them never share a name, and go no further. */
export class SecretNaming {
  private readonly valueOf = new Map<string, string>()

  /** The name for a value at a path of a service; the same value at the same place has the same name again. */
  nameFor(service: string, path: readonly string[], value: string): string {
    const suggested = suggestedSecret(service, path.join('.'))
    let name = suggested
    for (let number = 2; (this.valueOf.get(name) ?? value) !== value; number += 1) name = `${suggested}_${number}`
    this.valueOf.set(name, value)
    return name
  }
}
