import { lazy, Suspense, useRef } from 'react'
import { useIdleWhenVisible } from '../components/useIdleWhenVisible'
import type { CodeViewProps } from './codeView'
import { PlainText } from './PlainText'

/** Megabytes of editor must not stand in the way of the page; and without it the plain text is all that is needed. */
const EditorPane = lazy(async () => {
  try {
    const { EditorPane } = await import('./EditorPane')
    return { default: EditorPane }
  } catch {
    return { default: PlainText }
  }
})

/** A file's text: plain at once, in the editor when it is looked at and the browser has time. */
export function Code(props: CodeViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useIdleWhenVisible(box)
  const plain = <PlainText {...props} />
  return (
    <div className="preview-code" ref={box}>
      {wanted ? (
        <Suspense fallback={plain}>
          <EditorPane {...props} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  )
}
