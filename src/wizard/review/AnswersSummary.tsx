import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useAnswers } from '../state/answersContext'
import { useNavigation } from '../state/navigation'
import { STEPS } from '../steps'
import { ServicesSummary } from './ServicesSummary'
import { summarise } from './summarise'

const ASKING = STEPS.flatMap(({ id, title }) => (id === 'review' ? [] : [{ id, title }]))

/** The answers by step, each with the way back to it. */
export function AnswersSummary() {
  const { values } = useAnswers()
  const { goTo } = useNavigation()
  return (
    <Container header={<Header variant="h2">Your answers</Header>}>
      <SpaceBetween size="l">
        {ASKING.map(({ id, title }) => (
          <section key={id} aria-label={title}>
            <div className="summary-head">
              <h3>{title}</h3>
              <Link
                href={`#${id}`}
                ariaLabel={`Change ${title}`}
                onFollow={(event) => {
                  event.preventDefault()
                  goTo(id)
                }}
              >
                Change
              </Link>
            </div>
            {id === 'services' ? (
              <ServicesSummary />
            ) : (
              <KeyValuePairs columns={2} minColumnWidth={220} items={summarise(id, values)} />
            )}
          </section>
        ))}
      </SpaceBetween>
    </Container>
  )
}
