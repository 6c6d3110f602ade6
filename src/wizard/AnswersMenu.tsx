import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import { useEffect, useRef } from 'react'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLE_KINDS, EXAMPLE_TEXTS } from './exampleTexts'

interface Props {
  /** Whether it was asked for before it was there. */
  openAtFirst: boolean
  onExample: (kind: ApproachKind) => void
  onOpen: () => void
  onCopy: () => void
  onStartOver: () => void
}

/** Everything that replaces all answers at once. */
export function AnswersMenu({ openAtFirst, onExample, onOpen, onCopy, onStartOver }: Props) {
  const actions: Record<string, () => void> = { open: onOpen, copy: onCopy, over: onStartOver }
  const around = useRef<HTMLDivElement>(null)
  const wanted = useRef(openAtFirst)
  useEffect(() => {
    if (wanted.current) around.current?.querySelector('button')?.click()
    wanted.current = false
  }, [])
  return (
    <div ref={around}>
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
          { id: 'copy', text: 'Copy for another environment', secondaryText: 'Same services, a bundle of its own' },
          { id: 'over', text: 'Start over', secondaryText: 'Clears every answer' },
        ]}
        onItemClick={({ detail }) => (actions[detail.id] ?? (() => onExample(detail.id as ApproachKind)))()}
      >
        Answers
      </ButtonDropdown>
    </div>
  )
}
