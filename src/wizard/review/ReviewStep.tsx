import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useEffect } from 'react'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { STEPS } from '../steps'
import { AnswersSummary } from './AnswersSummary'
import { DownloadActions } from './DownloadActions'
import { FileList } from './FileList'
import { FindingsList } from './FindingsList'

/** Fetched with its data when the step is opened: a first visit does not need it. */
const ProofCard = lazy(() => import('./ProofCard').then(({ ProofCard }) => ({ default: ProofCard })))

const PictureCard = lazy(() => import('./PictureCard').then(({ PictureCard }) => ({ default: PictureCard })))

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
        <Suspense>
          <ProofCard />
        </Suspense>
        <Suspense>
          <PictureCard />
        </Suspense>
        <AnswersSummary />
        <FileList />
      </SpaceBetween>
    </StepFrame>
  )
}
