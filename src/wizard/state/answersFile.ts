import { createContext, useContext } from 'react'
import type { ApproachKind } from '../../answers/approach'

/** What can be done with the answers as a whole. Each asks first when typed answers would be lost. */
export interface AnswersFile {
  openExample: (kind: ApproachKind) => void
  openFile: (file: File) => void
  /** Goes on with a copy for a second environment. */
  copy: () => void
  startOver: () => void
}

export const AnswersFileContext = createContext<AnswersFile | undefined>(undefined)

export function useAnswersFile(): AnswersFile {
  const file = useContext(AnswersFileContext)
  if (!file) throw new Error('Used outside the wizard')
  return file
}
