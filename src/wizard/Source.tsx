import Link from '@cloudscape-design/components/link'

/** Where a fact comes from: a link, or a measurement by its name. */
export function Source({ source }: { source: string }) {
  return (
    <span className="source">
      Source:{' '}
      {/^https:\/\//.test(source) ? (
        <Link href={source} external externalIconAriaLabel="Opens in a new tab">
          {source.replace('https://', '')}
        </Link>
      ) : (
        source
      )}
    </span>
  )
}
