import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { type FilterOutcome, type FilterPattern, filterOutcome } from '../../advice/fields/filterOutcome'
import type { FilterWay } from '../../catalog/filterPatterns'
import { useFields } from './fieldControl'

/** More would make the page slow with each key, and nobody reads them. */
const MOST_NAMES = 100

/** The names of what a thing is in, from the service on, as OpenMetadata puts them before its own. */
const INSIDE: Record<string, string> = {
  schemaFilterPattern: 'sales.',
  tableFilterPattern: 'sales.public.',
  storedProcedureFilterPattern: 'sales.public.',
}

const TYPES = { taken: 'success', leftOut: 'stopped', unknown: 'warning' } as const

function said(outcome: FilterOutcome): string {
  const by = outcome.by === undefined ? '' : ` by ${outcome.by}`
  if (outcome.kind === 'taken') return `passes${by}`
  if (outcome.kind === 'leftOut') return outcome.by === undefined ? 'left out, no include fits' : `left out${by}`
  return `cannot be tried here: ${outcome.by}`
}

interface Props {
  title: string
  /** The pattern's key, which says what kind of names it is for. */
  field: string
  pattern: FilterPattern
  way: Exclude<FilterWay, 'server'>
}

/** Names typed to see which of them pass a filter pattern. They are no answers and are kept nowhere. */
export function TryNames({ title, field, pattern, way }: Props) {
  const { service, filters } = useFields()
  const [text, setText] = useState('')
  const names = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const example = `${service || 'my_service'}.${INSIDE[field] ?? ''}name`
  return (
    <ExpandableSection variant="footer" headerText="Try it" headerAriaLabel={`Try ${title}`}>
      <SpaceBetween size="xs">
        <FormField
          label="Names to try"
          constraintText={
            filters.fullNames ? `One a line, in full: ${example}.` : 'One a line, without what they are in.'
          }
        >
          <Textarea
            value={text}
            rows={3}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
        <ul className="tried-names" aria-live="polite" aria-label={`What passes ${title}`}>
          {names.slice(0, MOST_NAMES).map((name, index) => {
            const outcome = filterOutcome(pattern, name, way)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand there twice
              <li key={index}>
                <StatusIndicator type={TYPES[outcome.kind]}>
                  {name} {said(outcome)}
                </StatusIndicator>
              </li>
            )
          })}
          {names.length > MOST_NAMES && <li>Only the first {MOST_NAMES} were tried.</li>}
        </ul>
      </SpaceBetween>
    </ExpandableSection>
  )
}
