import { type RefObject, useEffect, useState } from 'react'

/**
 * True once the element has been on the screen and the browser then had nothing better to do. For heavy parts that should
 * never compete with the first paint, and never load for people who don't look at them.
 */
export function useIdleWhenVisible(target: RefObject<Element | null>): boolean {
  const [ready, setReady] = useState(false)

  useEffect(() => {
    const element = target.current
    if (ready || !element) return
    let cancel = () => {}
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      cancel = whenIdle(() => setReady(true))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      cancel()
    }
  }, [target, ready])

  return ready
}

function whenIdle(run: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 300)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}
