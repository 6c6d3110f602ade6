import Button from '@cloudscape-design/components/button'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ErrorSummary } from './ErrorSummary'
import { StepRemarks } from './StepRemarks'
import { errorsOnce } from './sortFindings'
import { useAnswers } from './state/answersContext'
import { focusField } from './state/focusField'
import { useNavigation } from './state/navigation'
import { STEPS, stepIndex, stepOf } from './steps'

interface Props {
  /** Replaces Continue on the last step. */
  finish?: ReactNode
  children: ReactNode
}

/** One step: where the person is, what is asked and why, the questions, and the way on. */
export function StepFrame({ finish, children }: Props) {
  const { step, goTo } = useNavigation()
  const { findings, catalog, attempt, checkNow } = useAnswers()
  const [waiting, setWaiting] = useState(false)
  const [summarised, setSummarised] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const index = stepIndex(step)
  const { title, lead } = STEPS[index] as (typeof STEPS)[number]
  const next = STEPS[index + 1]
  const previous = STEPS[index - 1]
  const here = findings.filter(({ path }) => stepOf(path) === step)
  const errors = errorsOnce(here)

  const proceed = useCallback(() => {
    const now = checkNow()
    setWaiting(now === undefined)
    if (!now || !next) return
    const found = now.some(({ severity, path }) => severity === 'error' && stepOf(path) === step)
    flushSync(() => {
      attempt(step)
      setSummarised(found)
    })
    if (found) summary.current?.focus()
    else goTo(next.id)
  }, [checkNow, attempt, goTo, next, step])

  // Continue was pressed while the catalog was still on its way: it counts as soon as it is here.
  useEffect(() => {
    if (waiting && catalog) queueMicrotask(proceed)
  }, [waiting, catalog, proceed])

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
      {summarised && errors.length > 0 && <ErrorSummary ref={summary} errors={errors} onSelect={focusField} />}
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
              <Button variant="primary" loading={waiting} loadingText="Loading the connectors" onClick={proceed}>
                Continue
              </Button>
              <span className="step-next">Next: {next.title}</span>
            </>
          ))}
      </footer>
    </section>
  )
}
