import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { checkAnswers } from '../../advice/checkAnswers'
import type { Finding } from '../../advice/finding'
import { createErrorsByPath, ErrorsByPathContext } from '../../components/errorsByPath'
import { type StepId, stepOf } from '../steps'
import { AnswersContext, type CheckedAnswers } from './answersContext'
import { useDraft } from './useDraft'
import { useFormSnapshot } from './useFormSnapshot'

const NOTHING_CHECKED: ReturnType<typeof checkAnswers> = { findings: [] }

/** The first message of a path stays: the schema's come before the rules'. */
const messagesByPath = (findings: Finding[]) =>
  new Map(findings.toReversed().map(({ path, message }): [string, string] => [path, message]))

interface Props extends Pick<CheckedAnswers, 'line' | 'lineFailed'> {
  children: ReactNode
}

/** Checks the answers whenever they change and says to each field what may be seen of it. */
export function AnswersProvider({ line, lineFailed, children }: Props) {
  const form = useFormContext()
  const { values, edited } = useFormSnapshot(form)
  const [attempted, setAttempted] = useState<ReadonlySet<StepId>>(new Set())
  const attempt = useCallback((step: StepId) => setAttempted((steps) => new Set(steps).add(step)), [])
  const [replaced, setReplaced] = useState(0)
  const [errors] = useState(createErrorsByPath)
  useDraft(values)

  const replace = useCallback(
    (whole: Record<string, unknown>) => {
      form.reset(whole)
      setReplaced((times) => times + 1)
    },
    [form],
  )
  const checkNow = useCallback(() => line && checkAnswers(form.getValues(), line).findings, [form, line])

  const deferred = useDeferredValue(values)
  const { findings, answers } = useMemo(() => (line ? checkAnswers(deferred, line) : NOTHING_CHECKED), [deferred, line])

  useEffect(() => {
    const shown = findings.filter(
      ({ severity, path }) => severity === 'error' && (attempted.has(stepOf(path)) || edited.has(path)),
    )
    const warnings = findings.filter(({ severity }) => severity === 'warning')
    errors.write(messagesByPath(shown), messagesByPath(warnings))
  }, [findings, attempted, errors, edited])

  const checked = useMemo(
    () => ({ values, replaced, replace, line, lineFailed, findings, answers, attempted, attempt, checkNow }),
    [values, replaced, replace, line, lineFailed, findings, answers, attempted, attempt, checkNow],
  )
  return (
    <ErrorsByPathContext value={errors}>
      <AnswersContext value={checked}>{children}</AnswersContext>
    </ErrorsByPathContext>
  )
}
