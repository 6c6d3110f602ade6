import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { STEPS } from '../steps'
import { AnswersSummary } from './AnswersSummary'
import { DownloadActions } from './DownloadActions'
import { FileList } from './FileList'
import { FindingsList } from './FindingsList'

/** The last step: everything said, everything to know about it, every file. */
export function ReviewStep() {
  const { attempt } = useAnswers()
  // Whoever reviews has seen every step, so every error may be shown on its page from now on.
  useEffect(() => {
    for (const { id } of STEPS) attempt(id)
  }, [attempt])
  return (
    <StepFrame finish={<DownloadActions />}>
      <SpaceBetween size="m">
        <FindingsList />
        <AnswersSummary />
        <FileList />
      </SpaceBetween>
    </StepFrame>
  )
}
