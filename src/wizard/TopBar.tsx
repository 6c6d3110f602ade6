import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import { useRef } from 'react'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLE_KINDS, EXAMPLE_TEXTS } from './exampleTexts'
import { useAnswersFile } from './state/answersFile'

interface Props {
  dark: boolean
  onDark: (dark: boolean) => void
}

/** The product’s name, and what can be done with the answers as a whole. Dark in both modes, as in the AWS console. */
export function TopBar({ dark, onDark }: Props) {
  const { openExample, openFile, startOver } = useAnswersFile()
  const picker = useRef<HTMLInputElement>(null)
  const actions: Record<string, () => void> = { open: () => picker.current?.click(), over: startOver }
  return (
    <header className="top-bar awsui-dark-mode">
      <p className="top-bar-name">
        OpenMetadata ingestion <span>on Amazon MWAA</span>
      </p>
      <div className="top-bar-actions">
        <ButtonDropdown
          items={[
            {
              text: 'Examples',
              items: EXAMPLE_KINDS.map((kind) => ({
                id: kind,
                text: EXAMPLE_TEXTS[kind].title,
                secondaryText: EXAMPLE_TEXTS[kind].description,
              })),
            },
            { id: 'open', text: 'Open answers.json', secondaryText: 'From a bundle you downloaded' },
            { id: 'over', text: 'Start over', secondaryText: 'Clears every answer' },
          ]}
          onItemClick={({ detail }) => (actions[detail.id] ?? (() => openExample(detail.id as ApproachKind)))()}
        >
          Answers
        </ButtonDropdown>
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
