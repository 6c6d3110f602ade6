import { useState } from 'react'

/**
 * Keeps texts out of a field that must not stand there even for a moment, and holds the reason to show instead. `left`
 * says what may stand there of a refused text; nothing, without it.
 */
export function useRefusal(
  refuse: ((text: string) => string | undefined) | undefined,
  left: (text: string) => string = () => '',
) {
  const [refusal, setRefusal] = useState<string>()
  const accept = (text: string): string => {
    const reason = refuse?.(text)
    setRefusal(reason)
    return reason === undefined ? text : left(text)
  }
  return { refusal, accept }
}
