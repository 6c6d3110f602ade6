import Link from '@cloudscape-design/components/link'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useNavigation } from './state/navigation'
import { stepOf } from './steps'

/** How many placeholders stand in the files shown, with the way to the first of them. */
export function OpenAnswersNote({ missing }: { missing: string[] }) {
  const { goTo } = useNavigation()
  const first = missing[0]
  if (first === undefined)
    return <StatusIndicator type="success">Your answers, with no placeholder left</StatusIndicator>
  const count =
    missing.length === 1
      ? '1 answer is still open; a placeholder stands'
      : `${missing.length} answers are still open; placeholders stand`
  return (
    <p className="preview-open">
      <StatusIndicator type="pending">
        {count} in {missing.length === 1 ? 'its place' : 'their place'}.
      </StatusIndicator>{' '}
      <Link
        href={`#${stepOf(first)}`}
        onFollow={(event) => {
          event.preventDefault()
          goTo(stepOf(first), first)
        }}
      >
        Go to the first
      </Link>
    </p>
  )
}
