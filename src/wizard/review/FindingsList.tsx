import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Finding, Severity } from '../../advice/finding'
import { useFirstFew } from '../../components/useFirstFew'
import { FindingItem } from '../FindingItem'
import { errorsOnce, sortFindings } from '../sortFindings'
import { FINDINGS_ID } from '../useFix'
import { useReviewFindings } from './useReviewFindings'

const GROUPS: { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'Errors: no bundle can be made until these are settled' },
  { severity: 'warning', title: 'Warnings: the bundle works, but look at these' },
  { severity: 'info', title: 'Good to know' },
]

const keyOf = ({ path, message }: Finding) => `${path} ${message}`

const MOST_SHOWN = 20

function FindingGroup({ title, findings }: { title: string; findings: Finding[] }) {
  const { shown, more } = useFirstFew(findings, MOST_SHOWN)
  return (
    <div>
      <h3 className="findings-title">
        {title} ({findings.length})
      </h3>
      <ul className="findings">
        {shown.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {more}
    </div>
  )
}

/** What there is to say about the answers, worst first. Takes the focus when a download was asked for too early. */
export function FindingsList() {
  const findings = useReviewFindings()
  return (
    <section id={FINDINGS_ID} tabIndex={-1} className="findings-card" aria-label="Findings">
      <Container header={<Header variant="h2">Findings</Header>}>
        <SpaceBetween size="m">
          {findings.length === 0 && <StatusIndicator type="success">Nothing to remark</StatusIndicator>}
          {GROUPS.map(({ severity, title }) => {
            const group =
              severity === 'error'
                ? errorsOnce(findings)
                : sortFindings(findings.filter((row) => row.severity === severity))
            return group.length > 0 && <FindingGroup key={severity} title={title} findings={group} />
          })}
        </SpaceBetween>
      </Container>
    </section>
  )
}
