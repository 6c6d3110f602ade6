import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { ErrorsByPathContext } from '../../components/errorsByPath'

interface Props {
  title: string
  count?: number
  /** What it holds: an error at or below one of these opens it. */
  paths: string[]
  open?: boolean
  children: ReactNode
}

/** A section that is folded until it is wanted or has an error; what is inside is made when it is first opened. */
export function Fold({ title, count, paths, open = false, children }: Props) {
  const errors = useContext(ErrorsByPathContext)
  const wrong = useSyncExternalStore(errors.subscribe, () => paths.some((path) => errors.readBelow(path) !== undefined))
  const [wanted, setWanted] = useState(open)
  return (
    <ExpandableSection
      headerText={title}
      headerCounter={count ? `(${count} set)` : ''}
      variant="footer"
      expanded={wanted || wrong}
      onChange={({ detail }) => setWanted(detail.expanded)}
    >
      {(wanted || wrong) && children}
    </ExpandableSection>
  )
}
