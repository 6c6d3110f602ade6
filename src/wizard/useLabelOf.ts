import { labelOf } from './labelOf'
import { useAnswers } from './state/answersContext'

/** What the field of an answer is called on its page, the fields of connectors and pipelines included. */
export function useLabelOf(): (path: string) => string {
  const { values, line } = useAnswers()
  return (path) => labelOf(path, { values, line })
}
