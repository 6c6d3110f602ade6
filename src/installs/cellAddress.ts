import { useSyncExternalStore } from 'react'

export type ViewId = 'python' | 'virtualenv'

/** What the address shows: a view, and in it the cell that is open. */
export interface Shown {
  view: ViewId
  cell: string | undefined
}

/** The fragment of a cell: `2.10.3-1.12`, or `python-3.11-1.12` for a virtualenv. */
export const cellAddress = (row: string, line: string): string => `${row}-${line}`

export const viewHref = (view: ViewId): string => (view === 'python' ? '#' : `#${view}`)

/** Reads a fragment, with or without its hash. */
export function shownBy(fragment: string): Shown {
  const text = fragment.replace(/^#/, '')
  const cell = /^(python-)?\d+(\.\d+)+-\d+\.\d+$/.test(text) ? text : undefined
  return { view: /^(virtualenv$|python-)/.test(text) ? 'virtualenv' : 'python', cell }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The fragment of the page's own address, so that Back, reload and a shared link all lead to the same cell. */
export function useFragment(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash)
}

/** Closes the cell and stays in its view; the page neither scrolls nor gets one more entry in the history. */
export function closeCell(view: ViewId): void {
  const { pathname, search } = window.location
  history.replaceState(null, '', `${pathname}${search}${view === 'python' ? '' : viewHref(view)}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
