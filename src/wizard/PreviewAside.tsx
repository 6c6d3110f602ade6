import Spinner from '@cloudscape-design/components/spinner'
import { lazy, Suspense } from 'react'
import { ErrorBoundary } from '../components/ErrorBoundary'

const PreviewPane = lazy(() => import('./PreviewPane').then(({ PreviewPane }) => ({ default: PreviewPane })))

/** The place of the preview, wherever it stands; its code comes after the page. */
export function PreviewAside({ dark }: { dark: boolean }) {
  return (
    <ErrorBoundary message="The files failed to show. The form is not affected; reload to try again.">
      <Suspense
        fallback={
          <p className="preview-wait">
            <Spinner /> Preparing the files
          </p>
        }
      >
        <PreviewPane dark={dark} />
      </Suspense>
    </ErrorBoundary>
  )
}
