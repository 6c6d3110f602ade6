import Alert from '@cloudscape-design/components/alert'
import Badge from '@cloudscape-design/components/badge'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { useMemo } from 'react'
import { verdictsFor } from '../../advice/verdictsFor'
import type { ApproachKind } from '../../answers/approach'
import { lineOf } from '../../catalog/compareVersions'
import { textAt } from '../../components/dottedPath'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { versionsIn } from '../state/versionsIn'
import { ApproachDescription } from './ApproachDescription'
import { APPROACHES } from './approachTexts'
import { useApproachKind, useChooseApproach } from './useApproach'

/** The second step: the three ways, weighed for the versions given. */
export function ApproachStep() {
  const { values } = useAnswers()
  const kind = useApproachKind()
  const choose = useChooseApproach()
  const atKind = useErrorAt('approach.kind')
  const atApproach = useErrorAt('approach')
  const { release, server } = versionsIn(values)
  const environmentClass = textAt(values, 'environment.class')
  const known = release !== undefined && server !== undefined
  const verdicts = useMemo(
    () => (known ? verdictsFor(release, server, environmentClass === '' ? {} : { environmentClass }) : []),
    [known, release, server, environmentClass],
  )
  // The tile that is chosen says so itself, right where one chooses.
  const saidByTile = verdicts.some(({ approach, reason }) => approach === kind && reason === atKind)
  return (
    <StepFrame>
      <SpaceBetween size="m">
        {!known && (
          <Alert type="info">
            Give the Airflow release and the server version on the first step to see verdicts here.
          </Alert>
        )}
        <Field
          name="approach"
          label={known ? `Approach for Airflow ${release} with OpenMetadata ${server}` : 'Approach'}
          error={saidByTile ? undefined : (atKind ?? atApproach)}
        >
          <Tiles
            columns={1}
            value={kind ?? null}
            items={APPROACHES.map((text) => {
              const verdict = verdicts.find(({ approach }) => approach === text.kind)
              return {
                value: text.kind,
                label: (
                  <span className="approach-label">
                    {text.title} {verdict?.recommended && <Badge color="green">Recommended</Badge>}
                  </span>
                ),
                description: <ApproachDescription text={text} verdict={verdict} />,
              }
            })}
            onChange={({ detail }) => choose(detail.value as ApproachKind)}
          />
        </Field>
        {known && (
          <ExpandableSection headerText="Where these verdicts come from" variant="footer">
            <ul>
              {verdicts.map(({ approach, source }) => (
                <li key={approach}>
                  {APPROACHES.find((text) => text.kind === approach)?.title}: {source}
                </li>
              ))}
            </ul>
            <Link href={`./will-it-install.html#${release}-${lineOf(server)}`}>Every release and line at a glance</Link>
          </ExpandableSection>
        )}
      </SpaceBetween>
    </StepFrame>
  )
}
