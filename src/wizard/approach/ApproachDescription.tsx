import type { Verdict } from '../../advice/verdicts/verdict'
import type { ApproachText } from './approachTexts'
import { VerdictLine } from './VerdictLine'

interface Props {
  text: ApproachText
  verdict: Verdict | undefined
}

/** What stands on the tile of one approach. */
export function ApproachDescription({ text, verdict }: Props) {
  return (
    <div className="approach">
      <p>{text.where}</p>
      {verdict && <VerdictLine verdict={verdict} />}
      {verdict?.recommended && (
        <p>
          <strong>Recommended:</strong> {verdict.recommended}
        </p>
      )}
      <div className="approach-sides">
        <div>
          <p className="approach-side">For it</p>
          <ul>
            {text.pros.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
        <div>
          <p className="approach-side">Against it</p>
          <ul>
            {text.cons.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
