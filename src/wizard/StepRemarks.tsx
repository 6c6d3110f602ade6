import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { Finding } from '../advice/finding'
import { FindingItem } from './FindingItem'

/** Warnings of a step that one click settles. They stand under their fields, too; here is the click. */
export function StepRemarks({ findings }: { findings: Finding[] }) {
  const remarks = findings.filter(({ severity, fix }) => severity === 'warning' && fix !== undefined)
  if (remarks.length === 0) return null
  return (
    <Container header={<Header variant="h2">Worth a look</Header>}>
      <ul className="findings">
        {remarks.map((finding) => (
          <FindingItem key={`${finding.path} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </Container>
  )
}
