import Button from '@cloudscape-design/components/button'
import { lazy, Suspense, useState } from 'react'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { PreviewAside } from './PreviewAside'
import { StepBar } from './StepBar'
import { StepContent } from './StepContent'
import { useNavigation } from './state/navigation'
import { useWide } from './useWide'

const PreviewModal = lazy(() => import('./PreviewModal').then(({ PreviewModal }) => ({ default: PreviewModal })))

/** The step and, beside it or behind a button, the files it makes. */
export function Workbench({ dark }: { dark: boolean }) {
  const { step } = useNavigation()
  const wide = useWide()
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="bar">
        <StepBar />
        {!wide && (
          <Button iconName="file" onClick={() => setOpen(true)}>
            Show files
          </Button>
        )}
      </div>
      <div className="bench">
        <main>
          <ErrorBoundary
            key={step}
            message="This step failed to show. Reload the page; your answers are kept in this tab."
          >
            <StepContent step={step} />
          </ErrorBoundary>
        </main>
        {wide && (
          <aside className="bench-files" aria-label="Live preview">
            <PreviewAside dark={dark} />
          </aside>
        )}
      </div>
      {!wide && open && (
        <Suspense>
          <PreviewModal dark={dark} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
