import { useDeferredValue, useMemo } from 'react'
import { withPlaceholders } from '../answers/withPlaceholders'
import { generateBundle } from '../bundle/generateBundle'
import type { GeneratedFile } from '../bundle/generatedFile'
import type { ConnectorLine } from '../catalog/connectorLine'
import { useAnswers } from './state/answersContext'

interface PreviewFiles {
  files: GeneratedFile[]
  missing: string[]
  failed: boolean
}

interface ShownFiles extends PreviewFiles {
  /** How often the answers had been replaced as a whole when these files were made. */
  replaced: number
}

const NO_FILES: PreviewFiles = { files: [], missing: [], failed: false }

/** The last page asks in three places; the answers are one object, so their files are made once. */
const made = new WeakMap<object, { line: ConnectorLine; result: PreviewFiles }>()

function filesOnce(values: Record<string, unknown>, line: ConnectorLine): PreviewFiles {
  const known = made.get(values)
  if (known?.line === line) return known.result
  const result = filesFor(values, line)
  made.set(values, { line, result })
  return result
}

function filesFor(values: Record<string, unknown>, line: ConnectorLine): PreviewFiles {
  try {
    const { answers, missing } = withPlaceholders(values)
    return { files: generateBundle(answers, line), missing, failed: false }
  } catch {
    // Answers that contradict each other may have no files; the findings say why.
    return { ...NO_FILES, failed: true }
  }
}

/** Every file for the answers as they stand. Made when there is time, so that typing never waits for it. */
export function usePreviewFiles(): ShownFiles {
  const { values, replaced, line } = useAnswers()
  // Together, so that the count never belongs to other answers than the files.
  const deferred = useDeferredValue(useMemo(() => ({ values, replaced }), [values, replaced]))
  return useMemo(
    () => ({ ...(line ? filesOnce(deferred.values, line) : NO_FILES), replaced: deferred.replaced }),
    [deferred, line],
  )
}
