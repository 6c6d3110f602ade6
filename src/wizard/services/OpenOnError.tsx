import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { type ReactNode, useState } from 'react'
import { useErrorBelow } from '../../components/errorsByPath'

interface Props {
  path: string
  header: string
  description?: string
  children: ReactNode
}

/** A section that starts closed, and cannot stay closed over an error: nobody should have to look for it. */
export function OpenOnError({ path, header, description, children }: Props) {
  const [open, setOpen] = useState(false)
  const failing = useErrorBelow(path) !== undefined
  return (
    <ExpandableSection
      variant="footer"
      headerText={header}
      {...(description !== undefined && { headerDescription: description })}
      expanded={open || failing}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {(open || failing) && children}
    </ExpandableSection>
  )
}
