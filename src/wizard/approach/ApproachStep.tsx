import Alert from '@cloudscape-design/components/alert'
import Badge from '@cloudscape-design/components/badge'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tiles from '@cloudscape-design/components/tiles'
import { useMemo } from 'react'
import { verdictsFor } from '../../advice/verdicts/verdictsFor'
import type { ApproachKind } from '../../answers/approach'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { StepFrame } from '../StepFrame'
import { useAnswers } from '../state/answersContext'
import { ApproachDescription } from './ApproachDescription'
import { answersSoFar } from './answersSoFar'
import { APPROACHES } from './approachTexts'
import { useApproachKind, useChooseApproach } from './useApproach'
import { Verdicts } from './Verdicts'

/** The second step: the three ways, weighed for the versions given. */
export function ApproachStep() {
  const { values, catalog } = useAnswers()
  const kind = useApproachKind()
  const choose = useChooseApproach()
  const atKind = useErrorAt('approach.kind')
  const atApproach = useErrorAt('approach')
  const asked = useMemo(() => answersSoFar(values), [values])
  const verdicts = useMemo(() => (asked ? verdictsFor(asked, catalog) : []), [asked, catalog])
  // The tile that is chosen says so itself, right where one chooses.
  const saidByTile = verdicts.some(({ approach, reason }) => approach === kind && reason === atKind)
  return (
    <StepFrame>
      <SpaceBetween size="m">
        {!asked && (
          <Alert type="info">
            Give the Airflow release and the server version on the first step to see verdicts here.
          </Alert>
        )}
        <Field
          name="approach"
          label={asked ? `Approach for Airflow ${asked.release} with OpenMetadata ${asked.server}` : 'Approach'}
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
        {asked && <Verdicts verdicts={verdicts} release={asked.release} server={asked.server} />}
      </SpaceBetween>
    </StepFrame>
  )
}
