import Button from '@cloudscape-design/components/button'
import { lazy, Suspense, useRef, useState } from 'react'
import { ModeButton } from '../components/ModeButton'
import { PageBar } from '../components/PageBar'
import { useAnswersFile } from './state/answersFile'

// The menu is not part of the first sight of the page; a button of the same looks holds its place and remembers a click.
const AnswersMenu = lazy(() => import('./AnswersMenu').then(({ AnswersMenu }) => ({ default: AnswersMenu })))

interface Props {
  dark: boolean
  onDark: (dark: boolean) => void
}

/** The product’s name, and what can be done with the answers as a whole. */
export function TopBar({ dark, onDark }: Props) {
  const { openExample, openFile, copy, startOver } = useAnswersFile()
  const picker = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState(false)
  return (
    <PageBar link={{ href: './will-it-install.html', text: 'Will it install?' }}>
      <Suspense
        fallback={
          <Button iconName="caret-down-filled" iconAlign="right" onClick={() => setAsked(true)}>
            Answers
          </Button>
        }
      >
        <AnswersMenu
          openAtFirst={asked}
          onExample={openExample}
          onOpen={() => picker.current?.click()}
          onCopy={copy}
          onStartOver={startOver}
        />
      </Suspense>
      <ModeButton dark={dark} onDark={onDark} />
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="answers.json"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen) openFile(chosen)
        }}
      />
    </PageBar>
  )
}
