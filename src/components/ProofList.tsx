import StatusIndicator from '@cloudscape-design/components/status-indicator'
import './ProofList.css'

interface Props {
  lines: { text: string; date: string | undefined }[]
}

/** What was shown to hold, with its day; what was not tried says so. */
export function ProofList({ lines }: Props) {
  return (
    <ul className="proof-list">
      {lines.map(({ text, date }) => (
        <li key={text}>
          <StatusIndicator type={date ? 'success' : 'stopped'}>{date ?? 'not run'}</StatusIndicator> {text}
        </li>
      ))}
    </ul>
  )
}
