import { startTransition, useDeferredValue, useEffect, useState } from 'react'

/** What takes no longer is not felt beside a keystroke, even where the machine is a few times slower. */
const QUICK_MS = 25
/** Longer than between two keystrokes, of slow typing too. */
const PAUSE_MS = 500

/** How long something took the last time. */
export interface Cost {
  ms: number
}

/** Does something and notes how long it took. */
export function timed<T>(cost: Cost, act: () => T): T {
  const start = performance.now()
  try {
    return act()
  } finally {
    cost.ms = performance.now() - start
  }
}

/**
 * The value, once there is time for what is made of it: after the next paint while that is quick, and where it takes
 * long only when the value has not changed for a moment, because nothing else can happen meanwhile.
 */
export function useUnhurried<T>(value: T, cost: Cost): T {
  const [settled, setSettled] = useState(value)
  const quick = cost.ms <= QUICK_MS
  // Along with it, so that a first slow time does not go back to an old value.
  if (quick && settled !== value) setSettled(value)
  useEffect(() => {
    if (settled === value) return
    const timer = setTimeout(() => startTransition(() => setSettled(value)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [settled, value])
  return useDeferredValue(settled)
}
