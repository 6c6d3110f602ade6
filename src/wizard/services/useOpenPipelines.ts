import { useState } from 'react'
import { useNavigation } from '../state/navigation'

type Open = ReadonlySet<number>

/** Which pipelines of a service are unfolded, by their places: those somebody opened, added, or was sent to. */
export function useOpenPipelines(name: string) {
  const { sentTo } = useNavigation()
  const [at, setAt] = useState<Open>(new Set())
  const [seen, setSeen] = useState<{ path: string }>()
  if (sentTo !== undefined && seen !== sentTo) {
    setSeen(sentTo)
    const index = sentTo.path.startsWith(`${name}.`) ? Number.parseInt(sentTo.path.slice(name.length + 1), 10) : -1
    if (index >= 0) setAt(new Set(at).add(index))
  }
  return {
    at,
    set: (index: number, open: boolean) =>
      setAt((before) => new Set(open ? [...before, index] : [...before].filter((other) => other !== index))),
    /** For one that was just added. */
    only: (index: number) => setAt(new Set([index])),
    /** For one that goes; those behind it move up. */
    forget: (index: number) =>
      setAt(
        (before) =>
          new Set([...before].filter((other) => other !== index).map((other) => (other > index ? other - 1 : other))),
      ),
  }
}
