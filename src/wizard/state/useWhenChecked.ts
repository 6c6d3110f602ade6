import { useCallback, useEffect, useState } from 'react'
import { CATALOG_FAILED_ID } from '../CatalogFailed'
import { useAnswers } from './answersContext'

/** Progress of a wait that is over before it has passed would only flicker. */
const WORTH_SAYING_MS = 1000

/**
 * Does what needs the answers judged: at once, or as soon as the catalog and the judging are here, with what stands in
 * the form by then. What was asked for last counts. `waiting` is said after a second; a failed load ends the wait
 * and leads to the notice of it.
 */
export function useWhenChecked<Asked>(act: (asked: Asked) => void) {
  const { catalog, catalogFailed } = useAnswers()
  const [wanted, setWanted] = useState<{ asked: Asked }>()
  const [waiting, setWaiting] = useState(false)

  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => setWaiting(true), WORTH_SAYING_MS)
    return () => {
      clearTimeout(timer)
      setWaiting(false)
    }
  }, [wanted])

  useEffect(() => {
    if (!wanted || !(catalog || catalogFailed)) return
    setWanted(undefined)
    // After this effect, for what is done may have to be on the page at once.
    if (catalog) queueMicrotask(() => act(wanted.asked))
    else document.getElementById(CATALOG_FAILED_ID)?.focus()
  }, [wanted, catalog, catalogFailed, act])

  const whenChecked = useCallback(
    (asked: Asked) => {
      if (catalog) act(asked)
      else setWanted({ asked })
    },
    [catalog, act],
  )
  return { whenChecked, waiting }
}
