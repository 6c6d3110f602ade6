import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useAnswers } from '../state/answersContext'
import { useNavigation } from '../state/navigation'
import { STEPS } from '../steps'
import { summarise } from './summarise'

/** The answers by step, each with the way back to it. */
export function AnswersSummary() {
  const { values } = useAnswers()
  const { goTo } = useNavigation()
  return (
    <Container header={<Header variant="h2">Your answers</Header>}>
      <SpaceBetween size="m">
        {STEPS.filter(({ id }) => id !== 'review').map(({ id, title }) => (
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
            <KeyValuePairs columns={id === 'services' ? 1 : 2} items={summarise(id, values)} />
          </section>
        ))}
      </SpaceBetween>
    </Container>
  )
}
