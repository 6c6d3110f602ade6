import { useMemo } from 'react'
import { type CodeViewProps, codeViewLabel } from './codeView'
import { wraps } from './languageOf'
import { lineRuns } from './lineRuns'

/** The file as text and nothing else: there at once, and all there is should the editor fail to load. */
export function PlainText({ path, text, changedLines }: CodeViewProps) {
  const runs = useMemo(() => lineRuns(text, changedLines), [text, changedLines])
  const looks = wraps(path) ? 'preview-plain preview-wrapped' : 'preview-plain'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={looks} aria-label={codeViewLabel(path)} tabIndex={0}>
      <pre>
        {runs.map((run) => (
          <span key={run.first} className={run.changed ? 'preview-changed-line' : undefined}>
            {run.text}
          </span>
        ))}
      </pre>
    </section>
  )
}
