import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Verdict } from '../../advice/verdicts/verdict'
import { lineOf } from '../../catalog/compareVersions'
import { nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { VerdictDetails } from './VerdictDetails'

interface Props {
  verdicts: Verdict[]
  release: string
  server: string
}

/** All that stands behind the verdicts on the tiles; apart from them, because what can be clicked has no place in a label. */
export function Verdicts({ verdicts, release, server }: Props) {
  const cell = `${nearestMwaaRelease(release).release}-${lineOf(server)}`
  return (
    <Container header={<Header variant="h2">Behind the verdicts</Header>}>
      <SpaceBetween size="m">
        {verdicts.map((verdict) => (
          <VerdictDetails key={verdict.approach} verdict={verdict} />
        ))}
        <Link href={`./will-it-install.html#${cell}`}>Every release and line at a glance</Link>
      </SpaceBetween>
    </Container>
  )
}
