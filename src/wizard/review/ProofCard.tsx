import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { valueAt } from '../../answers/valueAt'
import { ingestionVersionFor } from '../../catalog/ingestionVersion'
import { proofLines } from '../../catalog/proofLines'
import { provenNearby } from '../../catalog/proven'
import { ProofList } from '../../components/ProofList'
import { useAnswers } from '../state/answersContext'
import { isApproachKind } from '../state/blankApproach'
import { versionsIn } from '../state/versionsIn'

/** What was shown of these very versions by the programs that will use the files, and what was not tried. */
export function ProofCard() {
  const { values } = useAnswers()
  const { release, server } = versionsIn(values)
  const kind = valueAt(values, 'approach.kind')
  if (release === undefined || server === undefined || !isApproachKind(kind)) return null
  const ingestion = ingestionVersionFor(server)
  const nearby = provenNearby(kind, release, ingestion)
  const line = ingestion.split('.').slice(0, 2).join('.')
  return (
    <Container
      header={
        <Header variant="h2" description="Tried with the real programs, for the worked examples and these versions.">
          Proof
        </Header>
      }
    >
      <SpaceBetween size="xs">
        <ProofList lines={proofLines(kind, release, ingestion)} />
        {nearby.length > 0 && (
          <Box color="text-body-secondary">
            Of the same line, {nearby.join(' and ')} was tried instead of your {ingestion}.
          </Box>
        )}
        <Box color="text-body-secondary">
          To repeat it, in a checkout of this project:{' '}
          <code>{`npm run proof -- --release ${release} --om ${line}`}</code>
        </Box>
      </SpaceBetween>
    </Container>
  )
}
