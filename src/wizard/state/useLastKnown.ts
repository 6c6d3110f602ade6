import { useState } from 'react'

/** A value, or the last one there was while there is none: what is shown stays until what follows it is here. */
export function useLastKnown<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
