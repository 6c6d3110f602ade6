import { useMemo } from 'react'
import type { Finding } from '../../advice/finding'
import { bundleNotices } from '../../bundle/bundleNotices'
import { useAnswers } from '../state/answersContext'

/** Everything to say before a download: of the answers, and of the files they make. */
export function useReviewFindings(): Finding[] {
  const { answers, findings, catalog } = useAnswers()
  return useMemo(
    () => (answers && catalog ? [...findings, ...bundleNotices(answers, catalog)] : findings),
    [answers, findings, catalog],
  )
}
