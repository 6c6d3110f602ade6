const SECRET_SHAPES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/, 'a JSON Web Token'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  // A reference of pip to an environment variable, `${NAME}`, is not a value.
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?!\$\{\w+\}@)[^\s/@]+@/i, 'an address with a password in it'],
  [/\bhttps?:\/\/(?!\$\{\w+\}@)[^\s/:@]{20,}@/i, 'an address with a token in it'],
]

/**
 * Names the kind of secret a text appears to hold, or gives undefined. Answers hold references to secrets only
 * (design principle 5), so a text this recognises is refused wherever it is typed and is never stored.
 */
export function looksLikeSecret(text: string): string | undefined {
  return SECRET_SHAPES.find(([shape]) => shape.test(text))?.[1]
}
