import { useDeferredValue, useEffect, useState } from 'react'
import type { WorkflowFile } from '../../import/importWorkflows'

/** One more than is taken at once: enough to have a larger file refused without reading all of it. */
const MOST_BYTES = 5_000_001

const textOfFile = (file: File) => file.slice(0, MOST_BYTES).text()

/** What was pasted and what the chosen files hold. All of it goes with the dialog: nothing here is kept. */
export function useWorkflowTexts(pasted: string, chosen: readonly File[]): WorkflowFile[] {
  const [read, setRead] = useState<{ chosen: readonly File[]; files: WorkflowFile[] }>({ chosen, files: [] })
  useEffect(() => {
    let current = true
    void Promise.all(chosen.map(async (file) => ({ name: file.name, text: await textOfFile(file) }))).then((files) => {
      if (current) setRead({ chosen, files })
    })
    return () => {
      current = false
    }
  }, [chosen])
  const typed = useDeferredValue(pasted)
  return [
    ...(typed.trim() === '' ? [] : [{ name: 'Pasted', text: typed }]),
    ...(read.chosen === chosen ? read.files : []),
  ]
}
