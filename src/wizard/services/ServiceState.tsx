import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { ServiceRow } from './serviceRow'

const counted = (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`)

/** Whether a service is on, and what is still to do about it. Open answers are errors once somebody wanted to go on. */
export function ServiceState({ row, attempted }: { row: ServiceRow; attempted: boolean }) {
  if (!row.enabled) return <StatusIndicator type="stopped">Off</StatusIndicator>
  if (row.errors > 0)
    return attempted ? (
      <StatusIndicator type="error">{counted(row.errors, 'error', 'errors')}</StatusIndicator>
    ) : (
      <StatusIndicator type="pending">{counted(row.errors, 'answer open', 'answers open')}</StatusIndicator>
    )
  if (row.warnings > 0)
    return <StatusIndicator type="warning">{counted(row.warnings, 'warning', 'warnings')}</StatusIndicator>
  return <StatusIndicator type="success">On</StatusIndicator>
}
