import Spinner from '@cloudscape-design/components/spinner'
import { type ComponentType, lazy, Suspense } from 'react'
import { Arrival } from './Arrival'
import { EnvironmentStep } from './environment/EnvironmentStep'
import type { StepId } from './steps'

// Only the first step is needed to begin with; the others come while it is being read.
const ApproachStep = lazy(() =>
  import('./approach/ApproachStep').then(({ ApproachStep }) => ({ default: ApproachStep })),
)
const ServicesStep = lazy(() =>
  import('./services/ServicesStep').then(({ ServicesStep }) => ({ default: ServicesStep })),
)
const RuntimeStep = lazy(() => import('./runtime/RuntimeStep').then(({ RuntimeStep }) => ({ default: RuntimeStep })))
const ReviewStep = lazy(() => import('./review/ReviewStep').then(({ ReviewStep }) => ({ default: ReviewStep })))

const CONTENT: Record<StepId, ComponentType> = {
  environment: EnvironmentStep,
  approach: ApproachStep,
  services: ServicesStep,
  runtime: RuntimeStep,
  review: ReviewStep,
}

export function StepContent({ step }: { step: StepId }) {
  const Content = CONTENT[step]
  return (
    <Suspense key={step} fallback={<Spinner size="large" />}>
      <Content />
      <Arrival step={step} />
    </Suspense>
  )
}
