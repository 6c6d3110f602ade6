/** The wizard with these versions filled in; a virtualenv's Python says no release. */
export function wizardHref(row: string, ingestion: string): string {
  const server = ingestion.split('.').slice(0, 3).join('.')
  const asked = new URLSearchParams(row.startsWith('python-') ? { server } : { release: row, server })
  return `./#/start?${asked}`
}
