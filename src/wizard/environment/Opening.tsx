import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { EXAMPLE_KINDS, EXAMPLE_TEXTS } from '../exampleTexts'
import { useAnswersFile } from '../state/answersFile'

/** What this is for, what to have at hand, and three ways to see it done. */
export function Opening() {
  const { openExample } = useAnswersFile()
  return (
    <Container>
      <SpaceBetween size="s">
        <p>
          Five short steps give you the files that let <strong>Amazon MWAA run OpenMetadata ingestion</strong>: DAGs,
          workflow configs, IAM policies and a runbook. The ingestion runs outside OpenMetadata and reports to it. MWAA
          cannot be the scheduler behind OpenMetadata’s own ingestion pages.
        </p>
        <p>
          Have at hand: the details page of your MWAA environment, the address and version of your OpenMetadata server,
          and the name of the secret that holds its bot’s token. Nothing you type leaves this browser.
        </p>
        <p id="examples-label">Start from a worked example:</p>
        <ul className="examples" aria-labelledby="examples-label">
          {EXAMPLE_KINDS.map((kind) => (
            <li key={kind}>
              <Button onClick={() => openExample(kind)} ariaLabel={`Example: ${EXAMPLE_TEXTS[kind].title}`}>
                {EXAMPLE_TEXTS[kind].title}
              </Button>
              <span className="example-text">{EXAMPLE_TEXTS[kind].description}</span>
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </Container>
  )
}
