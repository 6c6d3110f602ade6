import Button from '@cloudscape-design/components/button'
import { type ReactNode, useState } from 'react'

/** Of a long list the first few, and a button for the rest: hundreds of controls at once make a page slow. */
export function useFirstFew<T>(items: readonly T[], few: number): { shown: readonly T[]; more: ReactNode } {
  const [all, setAll] = useState(false)
  if (all || items.length <= few) return { shown: items, more: null }
  return {
    shown: items.slice(0, few),
    more: (
      <Button variant="inline-link" onClick={() => setAll(true)}>
        Show all {items.length}
      </Button>
    ),
  }
}
