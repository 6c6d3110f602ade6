import Button from '@cloudscape-design/components/button'
import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ErrorSummary } from './ErrorSummary'
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
  const { findings, attempt, checkNow } = useAnswers()
  const [summarised, setSummarised] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const index = stepIndex(step)
  const { title, lead } = STEPS[index] as (typeof STEPS)[number]
  const next = STEPS[index + 1]
  const previous = STEPS[index - 1]
  const errors = findings.filter(({ severity, path }) => severity === 'error' && stepOf(path) === step)

  const proceed = () => {
    if (!next) return
    const found = checkNow()?.some(({ severity, path }) => severity === 'error' && stepOf(path) === step)
    flushSync(() => {
      attempt(step)
      setSummarised(found === true)
    })
    if (found) summary.current?.focus()
    else if (found === false) goTo(next.id)
  }

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
      <footer className="step-actions">
        {previous && (
          <Button onClick={() => goTo(previous.id)} ariaLabel={`Back to ${previous.title}`}>
            Back
          </Button>
        )}
        {finish ??
          (next && (
            <>
              <Button variant="primary" onClick={proceed}>
                Continue
              </Button>
              <span className="step-next">Next: {next.title}</span>
            </>
          ))}
      </footer>
    </section>
  )
}
