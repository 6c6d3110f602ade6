import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import { useEffect, useState } from 'react'
import { copyText } from './copyText'

interface CopyButtonProps {
  text: string
  /** What is copied, for people who hear the button without seeing what stands beside it. */
  name: string
  /** What stands on the button; `name` begins with what it adds to "Copy". */
  label?: string
}

const WORDS = { idle: 'Copy', done: 'Copied', failed: 'Copy failed' }

/** Copies a text and says so, in the button and aloud. The kit's own copy button gives up where the page has no TLS. */
export function CopyButton({ text, name, label = WORDS.idle }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof WORDS>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 3000)
    return () => clearTimeout(timer)
  }, [state])

  const copy = async () => setState((await copyText(text)) ? 'done' : 'failed')

  return (
    <>
      <Button
        iconName={state === 'done' ? 'check' : 'copy'}
        ariaLabel={`${WORDS[state]} ${name}`}
        formAction="none"
        onClick={() => void copy()}
      >
        {state === 'idle' ? label : WORDS[state]}
      </Button>
      <LiveRegion hidden>{state === 'idle' ? '' : `${WORDS[state]} ${name}`}</LiveRegion>
    </>
  )
}
