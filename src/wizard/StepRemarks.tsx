import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { Finding } from '../advice/finding'
import { useFirstFew } from '../components/useFirstFew'
import { FindingItem } from './FindingItem'

const MOST_SHOWN = 5

/** Warnings of a step that one click settles. They stand under their fields, too; here is the click. */
export function StepRemarks({ findings }: { findings: Finding[] }) {
  const remarks = findings.filter(({ severity, fix }) => severity === 'warning' && fix !== undefined)
  const { shown, more } = useFirstFew(remarks, MOST_SHOWN)
  if (remarks.length === 0) return null
  return (
    <Container header={<Header variant="h2">Worth a look</Header>}>
      <ul className="findings">
        {shown.map((finding) => (
          <FindingItem key={`${finding.path} ${finding.message}`} finding={finding} />
        ))}
      </ul>
      {more}
    </Container>
  )
}
