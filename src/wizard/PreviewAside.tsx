import Spinner from '@cloudscape-design/components/spinner'
import { lazy, Suspense } from 'react'

const PreviewPane = lazy(() => import('./PreviewPane').then(({ PreviewPane }) => ({ default: PreviewPane })))

/** The place of the preview, wherever it stands; its code comes after the page. */
export function PreviewAside({ dark }: { dark: boolean }) {
  return (
    <Suspense
      fallback={
        <p className="preview-wait">
          <Spinner /> Preparing the files
        </p>
      }
    >
      <PreviewPane dark={dark} />
    </Suspense>
  )
}
