import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo } from 'react'
import { useFormContext } from 'react-hook-form'
import { type AnswerWithoutPlace, answersWithoutPlace, withPlaces } from '../advice/answersWithoutPlace'
import { textAt } from '../answers/valueAt'
import type { ConnectorLine } from '../catalog/connectorLine'
import { describedTitles } from './describedTitles'
import { useAnswers } from './state/answersContext'

const SHOWN = 12

const counted = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`

/**
 * What the chosen OpenMetadata has no place for, in one notice: after a change of its version nothing is lost before
 * the person says so.
 */
export function WithoutPlace({ line }: { line: ConnectorLine }) {
  const { values } = useAnswers()
  const { setValue } = useFormContext()
  const found = useMemo(() => answersWithoutPlace(values.services, line), [values.services, line])
  if (found.length === 0) return null
  const titles = (root: string, keys: string[]) => describedTitles(root, keys, { values, line }).join(', ')
  const told = ({ config, keys, shape, moveTo }: AnswerWithoutPlace) => {
    const index = config.split('.')[1]
    const service = textAt(values, `services.${index}.name`) || `Service ${Number(index) + 1}`
    const pipeline = config.endsWith('.options') ? `, ${textAt(values, config.replace(/options$/, 'type'))}` : ''
    const place = moveTo ? ` It can move to ${titles(config, moveTo)}.` : ''
    return `${service}${pipeline}: ${titles(config, keys)}, ${shape}.${place}`
  }
  const movable = found.filter(({ moveTo }) => moveTo).length
  const settle = (how: 'move' | 'remove') => {
    for (const { path, value } of withPlaces(values.services, line, how))
      setValue(path, value, { shouldDirty: true, shouldValidate: true })
    // The button goes away with what it settles.
    document.getElementById('step-heading')?.focus()
  }
  return (
    <Alert
      type="warning"
      header={`${counted(found.length)} ${found.length === 1 ? 'has' : 'have'} no place in OpenMetadata ${line.line}`}
    >
      <SpaceBetween size="s">
        <ul>
          {found.slice(0, SHOWN).map((one) => (
            <li key={`${one.config} ${one.keys.join(' ')}`}>{told(one)}</li>
          ))}
          {found.length > SHOWN && <li>and {found.length - SHOWN} more</li>}
        </ul>
        <SpaceBetween size="xs" direction="horizontal">
          {movable > 0 && <Button onClick={() => settle('move')}>Move {counted(movable)}</Button>}
          <Button onClick={() => settle('remove')}>Remove {counted(found.length)}</Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  )
}
