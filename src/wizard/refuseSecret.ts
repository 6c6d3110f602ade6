import { looksLikeSecret } from '../answers/looksLikeSecret'

/** Why a text must not stand in a field even for a moment, or undefined for a text that may. */
export function refuseSecret(text: string): string | undefined {
  const secret = looksLikeSecret(text)
  return secret && `That looks like ${secret}, so it was removed and not kept. Only names of secrets belong here.`
}
