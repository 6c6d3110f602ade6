import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, FieldValues, Resolver } from 'react-hook-form'
import type { Answers } from '../../answers/answers'
import type { Check } from './loadCheck'

export interface FormContext {
  /** Undefined while it is on its way; whoever submits waits for it with `useWhenChecked`. */
  check: Check | undefined
}

/**
 * Lets a submit through when a bundle may be made, and hands on the answers as the schema understands them. The fields
 * themselves read their errors elsewhere: rules look across fields, so one change can settle the error of another.
 */
export const answersResolver: Resolver<FieldValues, FormContext, Answers> = (values, context, options) => {
  const { answers, findings } = context?.check?.(values) ?? { answers: undefined, findings: [] }
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (answers && errors.length === 0) return { values: answers, errors: {} }
  const byPath = errors.map(({ path, message }): [string, FieldError] => [path || 'root', { type: 'finding', message }])
  return { values: {}, errors: toNestErrors(Object.fromEntries(byPath), options) }
}
