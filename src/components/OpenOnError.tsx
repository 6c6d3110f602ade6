import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { ErrorsByPathContext } from './errorsByPath'

interface Props {
  header: string
  description?: string
  /** Said behind the header, as `(3 set)`. */
  counter?: string
  /** Whether it is open from the start. */
  startOpen?: boolean
  /** The answers inside: an error at or below one of them opens the section. */
  paths: string[]
  children: ReactNode
}

/**
 * A section that starts closed and cannot stay closed over an error: nobody should have to look for it. It stays open
 * when the error is gone, because the person is still typing in it.
 */
export function OpenOnError({ header, description, counter, startOpen = false, paths, children }: Props) {
  const errors = useContext(ErrorsByPathContext)
  const failing = useSyncExternalStore(errors.subscribe, () => paths.some((path) => errors.readBelow(path)))
  const [open, setOpen] = useState(startOpen || failing)
  if (failing && !open) setOpen(true)
  return (
    <ExpandableSection
      variant="footer"
      headerText={header}
      {...(description !== undefined && { headerDescription: description })}
      {...(counter !== undefined && { headerCounter: counter })}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open && children}
    </ExpandableSection>
  )
}
