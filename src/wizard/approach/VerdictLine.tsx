import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { Verdict } from '../../advice/verdicts/verdict'
import { verdictTitle } from './verdictTitle'

const LOOKS: Record<Verdict['status'], StatusIndicatorProps.Type> = {
  works: 'success',
  presumed: 'info',
  cannot: 'error',
}

/** Whether the approach can work for the answers so far, and what makes it so. Nothing to click: it stands in a label. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  const { status, reason, conflicts, closedNetwork } = verdict
  return (
    <>
      <p>
        <StatusIndicator type={LOOKS[status]}>{verdictTitle(verdict)}</StatusIndicator>{' '}
        {!conflicts && <span>{reason}</span>}
      </p>
      {conflicts?.map(({ about, sides }) => (
        <div key={about} className="verdict-conflict">
          <p>{about} cannot be installed:</p>
          <ul className="verdict-sides">
            {sides.map((side) => (
              <li key={side}>{side}</li>
            ))}
          </ul>
        </div>
      ))}
      {closedNetwork !== undefined && status !== 'cannot' && <p>{closedNetwork}</p>}
    </>
  )
}
