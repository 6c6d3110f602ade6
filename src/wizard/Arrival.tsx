import { useEffect } from 'react'
import { focusField } from './state/focusField'
import { useNavigation } from './state/navigation'
import type { StepId } from './steps'

let shown: StepId | undefined

/**
 * Puts the focus on the heading of a step that has just been opened, or on the field somebody was sent to. Stands
 * beside the step's content, so that it acts when lazily loaded content is there. The first page keeps the focus alone.
 */
export function Arrival({ step }: { step: StepId }) {
  const { takeDestination } = useNavigation()
  useEffect(() => {
    const opened = shown !== undefined && shown !== step
    shown = step
    if (!opened) return
    const destination = takeDestination()
    if (destination !== undefined && focusField(destination)) return
    window.scrollTo(0, 0)
    document.getElementById('step-heading')?.focus({ preventScroll: true })
  }, [step, takeDestination])
  return null
}
