import { useDeferredValue, useEffect, useState } from 'react'
import type { WorkflowFile } from '../../import/importWorkflows'

const MAX_BYTES = 5_000_000

/** A file that is too large to be read at all reads as this comment, which is told as a text with nothing in it. */
const textOfFile = (file: File) => (file.size > MAX_BYTES ? Promise.resolve('# larger than 5 MB') : file.text())

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
