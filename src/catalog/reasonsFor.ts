import type { MovedPin, Resolution } from './resolution'

const PACKAGE = 'openmetadata-ingestion'

/** Said where the version that shares a lock does not itself refuse the pin. */
const sharedWith = (version: string) => `changes because this bundle uses the versions resolved for ${version}`

/**
 * The moved pins of a lock with the reasons of the version that is installed. A lock is resolved for one version and
 * serves others of its line, so a reason that quotes OpenMetadata's own requirement must quote the right version's.
 */
export function reasonsFor(
  moved: ReadonlyMap<string, MovedPin>,
  { version, wishes }: Pick<Resolution, 'version' | 'wishes'>,
  ingestion: string,
): ReadonlyMap<string, MovedPin> {
  if (ingestion === version) return moved
  const quote = `${PACKAGE} ${version} wants `
  return new Map(
    [...moved].map(([name, pin]): [string, MovedPin] => {
      if (!pin.because.startsWith(quote)) return [name, pin]
      const wish = wishes[ingestion]?.[name] ?? pin.because.slice(quote.length)
      const because = wish === '' ? sharedWith(version) : `${PACKAGE} ${ingestion} wants ${wish}`
      return [name, { ...pin, because }]
    }),
  )
}
