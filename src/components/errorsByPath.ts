import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'

/**
 * The errors that may be seen right now, by dotted path. A store and not a plain context value, so that a keystroke
 * renders the fields whose message changed and no others.
 */
export interface ErrorsByPath {
  read: (path: string) => string | undefined
  /** What is worth a second look at the path, though it is not wrong. */
  readWarning: (path: string) => string | undefined
  /** The first message at the path or anywhere below it, for one control that edits a whole branch. */
  readBelow: (path: string) => string | undefined
  subscribe: (listener: () => void) => () => void
}

export interface WritableErrorsByPath extends ErrorsByPath {
  write: (errors: ReadonlyMap<string, string>, warnings: ReadonlyMap<string, string>) => void
}

export function createErrorsByPath(): WritableErrorsByPath {
  let current: ReadonlyMap<string, string> = new Map()
  let currentWarnings: ReadonlyMap<string, string> = new Map()
  const listeners = new Set<() => void>()
  return {
    read: (path) => current.get(path),
    readWarning: (path) => currentWarnings.get(path),
    readBelow: (path) => current.get(path) ?? [...current].find(([candidate]) => candidate.startsWith(`${path}.`))?.[1],
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: (errors, warnings) => {
      current = errors
      currentWarnings = warnings
      for (const listener of listeners) listener()
    },
  }
}

export const ErrorsByPathContext = createContext<ErrorsByPath>(createErrorsByPath())

/** What is wrong at this path, or undefined while there is nothing to say about it. */
export function useErrorAt(path: string): string | undefined {
  const store = useContext(ErrorsByPathContext)
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.read(path), [store, path]),
  )
}

/** What is worth a second look at this path, or undefined. */
export function useWarningAt(path: string): string | undefined {
  const store = useContext(ErrorsByPathContext)
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.readWarning(path), [store, path]),
  )
}

/** The same as useErrorAt for a control that edits everything below a path, such as a list typed into one text area. */
export function useErrorBelow(path: string): string | undefined {
  const store = useContext(ErrorsByPathContext)
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.readBelow(path), [store, path]),
  )
}
