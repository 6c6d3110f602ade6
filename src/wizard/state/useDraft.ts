import { useEffect, useRef } from 'react'
import { saveDraft } from './draft'

const PAUSE_MS = 300

/** Keeps the answers in this tab a moment after the last change, and at once when the page is left. */
export function useDraft(values: unknown): void {
  const latest = useRef<unknown>(undefined)
  useEffect(() => {
    // What the page opened with is a draft already, or blank: nothing to keep yet.
    if (latest.current === undefined) {
      latest.current = values
      return
    }
    latest.current = values
    const timer = setTimeout(() => saveDraft(values), PAUSE_MS)
    const leave = () => saveDraft(latest.current)
    window.addEventListener('pagehide', leave)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', leave)
    }
  }, [values])
}
