import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { ErrorsByPathContext } from '../../components/errorsByPath'

interface Props {
  header: string
  description?: string
  /** The answers inside: an error at or below one of them opens the section. */
  paths: string[]
  children: ReactNode
}

/**
 * A section that starts closed and cannot stay closed over an error: nobody should have to look for it. It stays open
 * when the error is gone, because the person is still typing in it.
 */
export function OpenOnError({ header, description, paths, children }: Props) {
  const errors = useContext(ErrorsByPathContext)
  const failing = useSyncExternalStore(errors.subscribe, () => paths.some((path) => errors.readBelow(path)))
  const [open, setOpen] = useState(failing)
  if (failing && !open) setOpen(true)
  return (
    <ExpandableSection
      variant="footer"
      headerText={header}
      {...(description !== undefined && { headerDescription: description })}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open && children}
    </ExpandableSection>
  )
}
