import Link from '@cloudscape-design/components/link'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Finding } from '../advice/finding'
import { FixList } from './FixList'
import { Source } from './Source'
import { useNavigation } from './state/navigation'
import { stepOf } from './steps'
import { useFix } from './useFix'
import { useLabelOf } from './useLabelOf'

/** One finding: what, why, where that is known from, and the ways out. */
export function FindingItem({ finding }: { finding: Finding }) {
  const settle = useFix()
  const labelOf = useLabelOf()
  const { goTo } = useNavigation()
  const { severity, path, message, reason, source, fix, otherFixes = [] } = finding
  return (
    <li>
      <p>
        <StatusIndicator type={severity} /> <strong>{labelOf(path)}:</strong> {message}{' '}
        <Link
          href={`#${stepOf(path)}`}
          ariaLabel={`Change ${labelOf(path)}`}
          onFollow={(event) => {
            event.preventDefault()
            goTo(stepOf(path), path)
          }}
        >
          Change
        </Link>
      </p>
      {(reason !== undefined || source !== undefined) && (
        <p className="finding-why">
          {reason} {source !== undefined && <Source source={source} />}
        </p>
      )}
      {fix && <FixList fixes={[fix, ...otherFixes]} onTake={settle} />}
    </li>
  )
}
