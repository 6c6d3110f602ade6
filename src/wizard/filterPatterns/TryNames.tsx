import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { type FilterOutcome, type FilterPattern, filterOutcome } from '../../advice/fields/filterOutcome'
import type { FilterWay } from '../../catalog/filterPatterns'
import { useFields } from '../fields/fieldControl'

/** More would make the page slow with each key, and nobody reads them. */
const MOST_NAMES = 100

/** A name of each kind, and what OpenMetadata puts between it and the service when full names are matched. */
const EXAMPLES: Record<string, readonly [around: string, name: string]> = {
  databaseFilterPattern: ['', 'sales'],
  schemaFilterPattern: ['sales.', 'public'],
  tableFilterPattern: ['sales.public.', 'orders'],
  storedProcedureFilterPattern: ['sales.public.', 'refresh'],
}

function nameForm(field: string, service: string, fullNames: boolean): string {
  const known = EXAMPLES[field]
  if (!known) return fullNames ? `Full names, one a line, beginning with ${service}.` : 'Plain names, one a line.'
  const [around, name] = known
  if (fullNames) return `Full names, one a line: ${service}.${around}${name}.`
  return `Plain names, one a line: ${name}${around === '' ? '' : `, not ${around}${name}`}.`
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
  return (
    <ExpandableSection variant="footer" headerText="Try it" headerAriaLabel={`Try ${title}`}>
      <SpaceBetween size="xs">
        <FormField label="Names to try" constraintText={nameForm(field, service || 'my_service', filters.fullNames)}>
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
