import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { STEPS, type StepId, stepIndex } from '../steps'
import { focusField } from './focusField'
import { NavigationContext } from './navigation'
import { useStep, writeStep } from './useStep'

const PRODUCT = 'OpenMetadata ingestion on Amazon MWAA'

/** Where the person is, where they have been, and the way to anywhere else. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const step = useStep()
  const index = stepIndex(step)
  const [farthest, setFarthest] = useState(index)
  if (index > farthest) setFarthest(index)
  const destination = useRef<string>(undefined)

  useEffect(() => {
    document.title = `${STEPS[index]?.title} · ${PRODUCT}`
  }, [index])

  const goTo = useCallback(
    (target: StepId, path?: string) => {
      if (target === step) {
        if (path !== undefined) focusField(path)
        return
      }
      destination.current = path
      writeStep(target)
    },
    [step],
  )
  const takeDestination = useCallback(() => {
    const path = destination.current
    destination.current = undefined
    return path
  }, [])
  const unlock = useCallback(() => setFarthest(STEPS.length - 1), [])
  const navigation = useMemo(
    () => ({ step, farthest: Math.max(farthest, index), unlock, goTo, takeDestination }),
    [step, farthest, index, unlock, goTo, takeDestination],
  )
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}
