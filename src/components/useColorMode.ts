import { applyMode, Mode } from '@cloudscape-design/global-styles'
import { useLayoutEffect, useState } from 'react'

const KEY = 'openmetadata-mwaa-wizard/mode'

function remembered(): boolean {
  try {
    const mode = localStorage.getItem(KEY)
    if (mode !== null) return mode === 'dark'
  } catch {
    // Without storage the system's own setting decides.
  }
  return matchMedia('(prefers-color-scheme: dark)').matches
}

/** Light or dark: what the person chose last, else what their system says. */
export function useColorMode(): [dark: boolean, setDark: (dark: boolean) => void] {
  const [dark, setDark] = useState(remembered)
  useLayoutEffect(() => {
    applyMode(dark ? Mode.Dark : Mode.Light)
    document.documentElement.dataset.mode = dark ? 'dark' : 'light'
  }, [dark])
  const choose = (chosen: boolean) => {
    setDark(chosen)
    try {
      localStorage.setItem(KEY, chosen ? 'dark' : 'light')
    } catch {
      // It holds for this visit, then.
    }
  }
  return [dark, choose]
}
