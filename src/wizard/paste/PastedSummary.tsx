import { useRef } from 'react'
import { valueAt } from '../../answers/valueAt'
import type { PastedOutcome } from '../../pasted/outcome'
import { useAnswers } from '../state/answersContext'
import { useLabelOf } from '../useLabelOf'

interface Props {
  outcomes: readonly PastedOutcome[]
  /** What stands in the fields is theirs by then; what it replaced is told as it was. */
  filled: boolean
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function networkWords({ network }: PastedOutcome): string[] {
  return [
    ...(network.subnets ? [counted(network.subnets.length, 'subnet', 'subnets')] : []),
    ...(network.securityGroups ? [counted(network.securityGroups.length, 'security group', 'security groups')] : []),
    ...(network.routeTables ? [counted(network.routeTables.length, 'route table', 'route tables')] : []),
    ...(network.endpoints ? [counted(network.endpoints.length, 'endpoint', 'endpoints')] : []),
  ]
}

const shown = (value: unknown) => String(value).split('\n').join(', ')

/** What each output gives, which answers it replaces, and what is worth knowing of it. */
export function PastedSummary({ outcomes, filled }: Props) {
  const { values } = useAnswers()
  const labelOf = useLabelOf()
  const before = useRef(values)
  if (!filled) before.current = values
  const replaced = (path: string, value: unknown) => {
    const was = valueAt(before.current, path)
    const said = was === undefined || was === '' || shown(was) === shown(value)
    return said ? '' : ` (now ${shown(was)})`
  }
  return outcomes.map((outcome, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two outputs of one command are told apart by their order alone.
    <div key={index} className="pasted">
      <p>
        <code>{outcome.command}</code>
        {networkWords(outcome).length > 0 && `: ${networkWords(outcome).join(', ')}`}
      </p>
      {outcome.values.length > 0 && (
        <ul>
          {outcome.values.map(({ path, value }) => (
            <li key={path}>
              {labelOf(path)}: <strong>{typeof value === 'boolean' ? (value ? 'yes' : 'no') : shown(value)}</strong>
              {replaced(path, value)}
            </li>
          ))}
        </ul>
      )}
      {outcome.remarks.length > 0 && (
        <ul className="pasted-remarks">
          {outcome.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </div>
  ))
}
