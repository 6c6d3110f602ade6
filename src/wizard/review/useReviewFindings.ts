import { useMemo } from 'react'
import type { Finding } from '../../advice/finding'
import { bundleNotices } from '../../bundle/bundleNotices'
import { useAnswers } from '../state/answersContext'

/** Everything to say before a download: of the answers, and of the files they make. */
export function useReviewFindings(): Finding[] {
  const { answers, findings, line } = useAnswers()
  return useMemo(
    () => (answers && line ? [...findings, ...bundleNotices(answers, line)] : findings),
    [answers, findings, line],
  )
}
