import Button from '@cloudscape-design/components/button'
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { CatalogFailed } from './CatalogFailed'
import { ErrorSummary } from './ErrorSummary'
import { StepRemarks } from './StepRemarks'
import { errorsOnce } from './sortFindings'
import { useAnswers } from './state/answersContext'
import { useNavigation } from './state/navigation'
import { useWhenChecked } from './state/useWhenChecked'
import { STEPS, stepIndex, stepOf } from './steps'

const WithoutPlace = lazy(() => import('./WithoutPlace').then(({ WithoutPlace }) => ({ default: WithoutPlace })))

/** Where the version is chosen, and where its forms are. */
const ASKS_BY_VERSION: readonly string[] = ['environment', 'services']

const IN_A_FORM = /^services\.\d+\.(?:connection\.config|pipelines\.\d+\.options)\./

interface Props {
  /** Replaces Continue on the last step. */
  finish?: ReactNode
  children: ReactNode
}

/** One step: where the person is, what is asked and why, the questions, and the way on. */
export function StepFrame({ finish, children }: Props) {
  const { step, goTo } = useNavigation()
  const { findings, line, catalogFailed, attempt, checkNow } = useAnswers()
  const [summarised, setSummarised] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const index = stepIndex(step)
  const { title, lead } = STEPS[index] as (typeof STEPS)[number]
  const next = STEPS[index + 1]
  const previous = STEPS[index - 1]
  const here = findings.filter(({ path }) => stepOf(path) === step)
  const errors = errorsOnce(here)

  // It is looked for only where something in a form is wrong: it comes with the code that judges forms.
  const mayLackPlaces =
    ASKS_BY_VERSION.includes(step) &&
    findings.some(({ severity, path }) => severity === 'error' && IN_A_FORM.test(path))

  const proceed = useCallback(() => {
    const now = checkNow()
    if (!now || !next) return
    const found = now.some(({ severity, path }) => severity === 'error' && stepOf(path) === step)
    flushSync(() => {
      attempt(step)
      setSummarised(found)
    })
    if (found) summary.current?.focus()
    else goTo(next.id)
  }, [checkNow, attempt, goTo, next, step])
  const { whenChecked, waiting } = useWhenChecked(proceed)

  return (
    <section className="step" aria-labelledby="step-heading">
      <header className="step-header">
        <p className="step-place">
          Step {index + 1} of {STEPS.length}
        </p>
        <h1 id="step-heading" tabIndex={-1}>
          {title}
        </h1>
        <p className="step-lead">{lead}</p>
      </header>
      {catalogFailed && <CatalogFailed />}
      {summarised && errors.length > 0 && (
        <ErrorSummary ref={summary} errors={errors} onSelect={(path) => goTo(step, path)} />
      )}
      {line && mayLackPlaces && (
        <Suspense fallback={null}>
          <WithoutPlace line={line} />
        </Suspense>
      )}
      {children}
      <StepRemarks findings={here} />
      <footer className="step-actions">
        {previous && (
          <Button onClick={() => goTo(previous.id)} ariaLabel={`Back to ${previous.title}`}>
            Back
          </Button>
        )}
        {finish ??
          (next && (
            <>
              <Button
                variant="primary"
                loading={waiting}
                loadingText="Loading the connectors"
                onClick={() => whenChecked(undefined)}
              >
                Continue
              </Button>
              <span className="step-next">Next: {next.title}</span>
            </>
          ))}
      </footer>
    </section>
  )
}
