import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { checkAnswers } from '../../advice/checkAnswers'
import type { Finding } from '../../advice/finding'
import { textAt } from '../../components/dottedPath'
import { createErrorsByPath, ErrorsByPathContext } from '../../components/errorsByPath'
import { type StepId, stepOf } from '../steps'
import { AnswersContext } from './answersContext'
import { useConnectorLine } from './useConnectorLine'
import { useDraft } from './useDraft'
import { useFormSnapshot } from './useFormSnapshot'

const NOTHING_CHECKED: ReturnType<typeof checkAnswers> = { findings: [] }

/** The first message of a path stays: the schema's come before the rules'. */
const messagesByPath = (findings: Finding[]) =>
  new Map(findings.toReversed().map(({ path, message }): [string, string] => [path, message]))

/** Checks the answers whenever they change and says to each field what may be seen of it. */
export function AnswersProvider({ children }: { children: ReactNode }) {
  const form = useFormContext()
  const { values, edited } = useFormSnapshot(form)
  const { line, failed } = useConnectorLine(textAt(values, 'openmetadata.server'))
  const [attempted, setAttempted] = useState<ReadonlySet<StepId>>(new Set())
  const attempt = useCallback((step: StepId) => setAttempted((steps) => new Set(steps).add(step)), [])
  const [errors] = useState(createErrorsByPath)
  useDraft(values)

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
    () => ({ values, line, lineFailed: failed, findings, answers, attempted, attempt, checkNow }),
    [values, line, failed, findings, answers, attempted, attempt, checkNow],
  )
  return (
    <ErrorsByPathContext value={errors}>
      <AnswersContext value={checked}>{children}</AnswersContext>
    </ErrorsByPathContext>
  )
}
