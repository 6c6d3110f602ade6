import { useMemo } from 'react'
import { withPlaceholders } from '../answers/withPlaceholders'
import { generateBundle } from '../bundle/generateBundle'
import type { GeneratedFile } from '../bundle/generatedFile'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { useAnswers } from './state/answersContext'
import { useLastKnown } from './state/useLastKnown'
import { type Cost, timed, useUnhurried } from './state/useUnhurried'

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

const cost: Cost = { ms: 0 }

/** The last page asks in three places; the answers are one object, so their files are made once. */
const made = new WeakMap<object, { catalog: LoadedCatalog; result: PreviewFiles }>()

function filesOnce(values: Record<string, unknown>, catalog: LoadedCatalog): PreviewFiles {
  const known = made.get(values)
  if (known?.catalog === catalog) return known.result
  const result = timed(cost, () => filesFor(values, catalog))
  made.set(values, { catalog, result })
  return result
}

function filesFor(values: Record<string, unknown>, catalog: LoadedCatalog): PreviewFiles {
  try {
    const { answers, missing } = withPlaceholders(values)
    return { files: generateBundle(answers, catalog), missing, failed: false }
  } catch {
    // Answers that contradict each other may have no files; the findings say why.
    return { ...NO_FILES, failed: true }
  }
}

/** Every file for the answers as they stand. Made when there is time, so that typing never waits for it. */
export function usePreviewFiles(): ShownFiles {
  const { values, replaced, catalog } = useAnswers()
  // Together, so that the count never belongs to other answers than the files.
  const deferred = useUnhurried(
    useMemo(() => ({ values, replaced }), [values, replaced]),
    cost,
  )
  // The files stay while another catalog is on its way: what the change of release changed in them can be marked then.
  const shown = useLastKnown(useMemo(() => catalog && { ...deferred, catalog }, [deferred, catalog]))
  return useMemo(
    () =>
      shown
        ? { ...filesOnce(shown.values, shown.catalog), replaced: shown.replaced }
        : { ...NO_FILES, replaced: deferred.replaced },
    [shown, deferred.replaced],
  )
}
