import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { STEPS, type StepId, stepIndex } from '../steps'
import { focusField } from './focusField'
import { NavigationContext } from './navigation'
import { useStep, writeStep } from './useStep'

const PRODUCT = 'OpenMetadata ingestion on Amazon MWAA'

/** The service that an answer belongs to, by its place in the list. */
function serviceAt(path: string): number | undefined {
  const [, index] = /^services\.(\d+)(?:\.|$)/.exec(path) ?? []
  return index === undefined ? undefined : Number(index)
}

/** Where the person is, where they have been, and the way to anywhere else. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const step = useStep()
  const index = stepIndex(step)
  const [farthest, setFarthest] = useState(index)
  if (index > farthest) setFarthest(index)
  const destination = useRef<string>(undefined)
  const [openService, showService] = useState<number | undefined>()
  const [sentTo, setSentTo] = useState<{ path: string }>()

  useEffect(() => {
    document.title = `${STEPS[index]?.title} · ${PRODUCT}`
  }, [index])

  const goTo = useCallback(
    (target: StepId, path?: string) => {
      const service = path === undefined ? undefined : serviceAt(path)
      // The field has to be on the page before the focus can go there.
      flushSync(() => {
        if (service !== undefined || path === 'services') showService(service)
        if (path !== undefined) setSentTo({ path })
      })
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
    () => ({
      step,
      farthest: Math.max(farthest, index),
      unlock,
      openService,
      showService,
      sentTo,
      goTo,
      takeDestination,
    }),
    [step, farthest, index, unlock, openService, sentTo, goTo, takeDestination],
  )
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}
