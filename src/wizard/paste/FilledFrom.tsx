import { useSyncExternalStore } from 'react'
import { valueAt } from '../../answers/valueAt'
import { useAnswers } from '../state/answersContext'
import { useLabelOf } from '../useLabelOf'
import { filledFrom } from './filledFrom'

interface Props {
  /** The answers of the group it stands in, by how their paths begin. */
  below: string
}

/** Which of the answers below stand as a command printed them; one that was edited is no longer named. */
export function FilledFrom({ below }: Props) {
  const { values } = useAnswers()
  const labelOf = useLabelOf()
  const filled = useSyncExternalStore(filledFrom.subscribe, filledFrom.read)
  const commands = new Map<string, string[]>()
  for (const [path, { command, value }] of Object.entries(filled)) {
    if (!path.startsWith(below) || String(valueAt(values, path)) !== String(value)) continue
    commands.set(command, [...(commands.get(command) ?? []), labelOf(path)])
  }
  return [...commands].map(([command, labels]) => (
    <p key={command} className="aside">
      From <code>{command}</code>: {labels.join(', ')}.
    </p>
  ))
}
