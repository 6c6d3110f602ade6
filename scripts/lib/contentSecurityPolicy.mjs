/** The policy a page states for itself: the header repeats it, so that there is one place to change it. */
export function contentSecurityPolicy(html) {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1]
  if (!policy) throw new Error('The page states no Content-Security-Policy.')
  return policy
}
