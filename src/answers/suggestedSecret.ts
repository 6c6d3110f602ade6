/** A name for the secret of a field, from the service's name: `/openmetadata/redshift_prod/password`. */
export function suggestedSecret(service: string, path: string): string {
  const named = path.split('.').filter((key) => !/^\d+$/.test(key))
  const safe = service.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^-+|-+$/g, '')
  return `/openmetadata/${safe || 'service'}/${(named.at(-1) || 'secret').replace(/[^A-Za-z0-9_.-]+/g, '-')}`
}
