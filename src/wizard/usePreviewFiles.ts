import { useDeferredValue, useMemo } from 'react'
import { withPlaceholders } from '../answers/withPlaceholders'
import { generateBundle } from '../bundle/generateBundle'
import type { GeneratedFile } from '../bundle/generatedFile'
import { useAnswers } from './state/answersContext'

interface PreviewFiles {
  files: GeneratedFile[]
  missing: string[]
  failed: boolean
}

const NO_FILES: PreviewFiles = { files: [], missing: [], failed: false }

/** Every file for the answers as they stand. Made when there is time, so that typing never waits for it. */
export function usePreviewFiles(): PreviewFiles {
  const { values, line } = useAnswers()
  const deferred = useDeferredValue(values)
  return useMemo(() => {
    if (!line) return NO_FILES
    try {
      const { answers, missing } = withPlaceholders(deferred)
      return { files: generateBundle(answers, line), missing, failed: false }
    } catch {
      // Answers that contradict each other may have no files; the findings say why.
      return { ...NO_FILES, failed: true }
    }
  }, [deferred, line])
}
