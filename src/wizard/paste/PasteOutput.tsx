import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { lazy, Suspense, useState } from 'react'
import type { CommandSet } from './awsCommands'
import { FilledFrom } from './FilledFrom'

const PasteBox = lazy(() => import('./PasteBox').then(({ PasteBox }) => ({ default: PasteBox })))

interface Props {
  set: CommandSet
  header: string
  /** The group of answers it fills, by how their paths begin. */
  below: string
}

/** Fills a group of fields from what a read-only command prints. What reads it loads when it is opened. */
export function PasteOutput({ set, header, below }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ExpandableSection
        variant="footer"
        headerText={header}
        expanded={open}
        onChange={({ detail }) => setOpen(detail.expanded)}
      >
        {open && (
          <Suspense>
            <PasteBox set={set} />
          </Suspense>
        )}
      </ExpandableSection>
      <FilledFrom below={below} />
    </>
  )
}
