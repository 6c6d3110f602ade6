import Alert from '@cloudscape-design/components/alert'
import Link from '@cloudscape-design/components/link'
import type { Ref } from 'react'
import type { Finding } from '../advice/finding'
import { useFirstFew } from '../components/useFirstFew'
import { FixList } from './FixList'
import { useFix } from './useFix'
import { useLabelOf } from './useLabelOf'

interface Props {
  ref: Ref<HTMLElement>
  errors: Finding[]
  onSelect: (path: string) => void
}

const MOST_SHOWN = 20

/** All errors that stand in the way, each a link to its field. Takes the focus when Continue finds some. */
export function ErrorSummary({ ref, errors, onSelect }: Props) {
  const settle = useFix()
  const labelOf = useLabelOf()
  const { shown, more } = useFirstFew(errors, MOST_SHOWN)
  const count = errors.length === 1 ? 'One answer needs' : `${errors.length} answers need`
  return (
    <section ref={ref} tabIndex={-1} className="error-summary" aria-label={`${count} your attention`}>
      <Alert type="error" header={`${count} your attention`}>
        <ul>
          {shown.map(({ path, message, fix, otherFixes = [] }) => (
            <li key={`${path} ${message}`}>
              <Link
                href="#"
                onFollow={(event) => {
                  event.preventDefault()
                  onSelect(path)
                }}
              >
                {labelOf(path)}
              </Link>
              : {message} {fix && <FixList fixes={[fix, ...otherFixes]} onTake={settle} />}
            </li>
          ))}
        </ul>
        {more}
      </Alert>
    </section>
  )
}
