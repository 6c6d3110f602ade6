import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Finding } from '../../advice/finding'
import { createErrorsByPath, ErrorsByPathContext } from '../../components/errorsByPath'
import { type StepId, stepOf } from '../steps'
import { AnswersContext } from './answersContext'
import type { Check } from './loadCheck'
import { useDraft } from './useDraft'
import { useFormSnapshot } from './useFormSnapshot'
import { useLastKnown } from './useLastKnown'
import type { CatalogSoFar } from './useLoadedCatalog'
import { type Cost, timed, useUnhurried } from './useUnhurried'

const NOTHING_CHECKED: ReturnType<Check> = { findings: [] }

const cost: Cost = { ms: 0 }

/** The first message of a path stays: the schema's come before the rules'. */
const messagesByPath = (findings: Finding[]) =>
  new Map(findings.toReversed().map(({ path, message }): [string, string] => [path, message]))

interface Props extends CatalogSoFar {
  children: ReactNode
}

/** Checks the answers whenever they change and says to each field what may be seen of it. */
export function AnswersProvider({ line, catalog, check, catalogFailed, children }: Props) {
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
  const checkNow = useCallback(() => check?.(form.getValues()).findings, [form, check])

  const deferred = useUnhurried(values, cost)
  // What was found stays while another catalog is on its way, so that messages do not come and go with the release.
  const judged = useLastKnown(useMemo(() => check && { values: deferred, check }, [deferred, check]))
  const { findings, answers } = useMemo(
    () => (judged && !catalogFailed ? timed(cost, () => judged.check(judged.values)) : NOTHING_CHECKED),
    [judged, catalogFailed],
  )

  useEffect(() => {
    const shown = findings.filter(
      ({ severity, path }) => severity === 'error' && (attempted.has(stepOf(path)) || edited.has(path)),
    )
    const warnings = findings.filter(({ severity }) => severity === 'warning')
    errors.write(messagesByPath(shown), messagesByPath(warnings))
  }, [findings, attempted, errors, edited])

  const checked = useMemo(
    () => ({
      values,
      replaced,
      replace,
      line,
      catalog,
      check,
      catalogFailed,
      findings,
      answers,
      attempted,
      attempt,
      checkNow,
    }),
    [values, replaced, replace, line, catalog, check, catalogFailed, findings, answers, attempted, attempt, checkNow],
  )
  return (
    <ErrorsByPathContext value={errors}>
      <AnswersContext value={checked}>{children}</AnswersContext>
    </ErrorsByPathContext>
  )
}
