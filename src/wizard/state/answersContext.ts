import { createContext, useContext } from 'react'
import type { Finding } from '../../advice/finding'
import type { Answers } from '../../answers/answers'
import type { StepId } from '../steps'
import type { CatalogSoFar } from './useLoadedCatalog'

export interface CheckedAnswers extends CatalogSoFar {
  /** What stands in the form, as it was typed. */
  values: Record<string, unknown>
  /** How often the answers were replaced as a whole: by an example, a file, or a blank form. */
  replaced: number
  replace: (values: Record<string, unknown>) => void
  /** Everything there is to say about the answers, errors first. */
  findings: Finding[]
  /** The answers, when the schema accepts them. */
  answers: Answers | undefined
  /** Steps whose errors are all shown, because the person said they were done with them. */
  attempted: ReadonlySet<StepId>
  attempt: (step: StepId) => void
  /** Checks what stands in the form this very moment; undefined while the catalog is on its way. */
  checkNow: () => Finding[] | undefined
}

export const AnswersContext = createContext<CheckedAnswers | undefined>(undefined)

export function useAnswers(): CheckedAnswers {
  const answers = useContext(AnswersContext)
  if (!answers) throw new Error('Used outside the wizard')
  return answers
}
