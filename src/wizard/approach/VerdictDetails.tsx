import ExpandableSection from '@cloudscape-design/components/expandable-section'
import type { Verdict } from '../../advice/verdicts/verdict'
import { APPROACH_NAMES } from '../../answers/approachNames'
import { ChangeTable } from '../../components/ChangeTable'
import { Source } from '../Source'
import { verdictTitle } from './verdictTitle'
import { WaysOut } from './WaysOut'

/** What stands behind one verdict: the ways out where it cannot, the pins that move where it can. */
export function VerdictDetails({ verdict }: { verdict: Verdict }) {
  const { approach, alternatives, moved = [], source } = verdict
  const id = `verdict-${approach}`
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="verdict">
      <h3 id={`${id}-title`}>
        {APPROACH_NAMES[approach]}: {verdictTitle(verdict)}
      </h3>
      <WaysOut ways={alternatives} staysId={id} />
      {moved.length > 0 && (
        <ExpandableSection headerText="Which pins move">
          <ChangeTable
            caption={moved.length === 1 ? '1 pin moves' : `${moved.length} pins move`}
            nameHeading="Package"
            changes={moved}
          />
        </ExpandableSection>
      )}
      <p>
        <Source source={source} />
      </p>
    </section>
  )
}
