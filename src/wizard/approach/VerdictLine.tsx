import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { Verdict } from '../../advice/verdict'

const LOOKS: Record<Verdict['status'], { type: StatusIndicatorProps.Type; text: string }> = {
  works: { type: 'success', text: 'Works' },
  presumed: { type: 'info', text: 'Should work' },
  cannot: { type: 'error', text: 'Cannot work' },
}

/** Whether the approach can work for the versions given, and what makes it so. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  const { type, text } = LOOKS[verdict.status]
  return (
    <p>
      <StatusIndicator type={type}>{text}</StatusIndicator> <span>{verdict.reason}</span>
    </p>
  )
}
