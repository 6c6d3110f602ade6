import { useSyncExternalStore } from 'react'
import { STEPS, type StepId } from '../steps'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function stepInAddress(): StepId {
  const fragment = window.location.hash.slice(1)
  return STEPS.find((step) => step.id === fragment)?.id ?? 'environment'
}

/** The step named in the address, so that Back, Forward, reload and a bookmark all lead to the right page. */
export function useStep(): StepId {
  return useSyncExternalStore(subscribe, stepInAddress)
}

export function writeStep(step: StepId): void {
  window.location.hash = step
}
