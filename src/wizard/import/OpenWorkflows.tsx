import Button from '@cloudscape-design/components/button'
import { lazy, Suspense, useState } from 'react'
import type { ConnectorLine } from '../../catalog/connectorLine'
import type { ServiceList } from '../services/useServiceList'

const OpenWorkflowsModal = lazy(() =>
  import('./OpenWorkflowsModal').then(({ OpenWorkflowsModal }) => ({ default: OpenWorkflowsModal })),
)

interface Props {
  line: ConnectorLine
  list: ServiceList
  /** Says what was added. */
  onAdded: (text: string) => void
}

/** Opens existing workflow configs as services. What reads them loads when it is wanted. */
export function OpenWorkflows({ line, list, onAdded }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button iconName="upload" onClick={() => setOpen(true)}>
        Open workflow YAML
      </Button>
      {open && (
        <Suspense>
          <OpenWorkflowsModal line={line} list={list} onAdded={onAdded} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
