import Button from '@cloudscape-design/components/button'
import { lazy, Suspense, useRef } from 'react'
import { useAnswersFile } from './state/answersFile'

// The menu is not part of the first sight of the page; a button of the same looks holds its place.
const AnswersMenu = lazy(() => import('./AnswersMenu').then(({ AnswersMenu }) => ({ default: AnswersMenu })))

interface Props {
  dark: boolean
  onDark: (dark: boolean) => void
}

/** The product’s name, and what can be done with the answers as a whole. */
export function TopBar({ dark, onDark }: Props) {
  const { openExample, openFile, startOver } = useAnswersFile()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <header className="top-bar">
      <p className="top-bar-name">
        OpenMetadata ingestion <span>on Amazon MWAA</span>
      </p>
      <div className="top-bar-actions">
        <Suspense
          fallback={
            <Button iconName="caret-down-filled" iconAlign="right">
              Answers
            </Button>
          }
        >
          <AnswersMenu onExample={openExample} onOpen={() => picker.current?.click()} onStartOver={startOver} />
        </Suspense>
        <Button
          variant="icon"
          iconSvg={
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z" />
            </svg>
          }
          ariaLabel={dark ? 'Switch to light mode' : 'Switch to dark mode'}
          onClick={() => onDark(!dark)}
        />
      </div>
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
    </header>
  )
}
