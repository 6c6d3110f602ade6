import Box from '@cloudscape-design/components/box'
import type { ReactNode } from 'react'
import { useFirstFew } from '../../components/useFirstFew'

const FEW = 12

interface Props {
  title: string
  /** Each with the place it stands at. */
  items: readonly { file: string; line: number; text: ReactNode }[]
}

/** A headed list of what was found, each with its file and line; nothing where nothing was found. */
export function ImportedList({ title, items }: Props) {
  const { shown, more } = useFirstFew(items, FEW)
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <Box variant="h3">
        {title} ({items.length})
      </Box>
      <ul className="import-list">
        {shown.map(({ file, line, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike, and the list is only ever made anew.
          <li key={index}>
            <Box variant="small" color="text-body-secondary">
              {file}, line {line}
            </Box>
            <div>{text}</div>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
