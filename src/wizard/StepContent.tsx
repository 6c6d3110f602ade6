import Spinner from '@cloudscape-design/components/spinner'
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { Arrival } from './Arrival'
import { EnvironmentStep } from './environment/EnvironmentStep'
import type { StepId } from './steps'

// Only the first step is needed to begin with; the others come while it is being read.
const later = {
  approach: () => import('./approach/ApproachStep').then(({ ApproachStep }) => ({ default: ApproachStep })),
  services: () => import('./services/ServicesStep').then(({ ServicesStep }) => ({ default: ServicesStep })),
  runtime: () => import('./runtime/RuntimeStep').then(({ RuntimeStep }) => ({ default: RuntimeStep })),
  review: () => import('./review/ReviewStep').then(({ ReviewStep }) => ({ default: ReviewStep })),
}

const READING_MS = 1500

const CONTENT: Record<StepId, ComponentType> = {
  environment: EnvironmentStep,
  approach: lazy(later.approach),
  services: lazy(later.services),
  runtime: lazy(later.runtime),
  review: lazy(later.review),
}

export function StepContent({ step }: { step: StepId }) {
  const Content = CONTENT[step]
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled(Object.values(later).map((load) => load())), READING_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Suspense key={step} fallback={<Spinner size="large" />}>
      <Content />
      <Arrival step={step} />
    </Suspense>
  )
}
