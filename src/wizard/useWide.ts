import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 1280px)')

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether there is room for the files beside the form. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}
