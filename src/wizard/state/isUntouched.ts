import { EXAMPLES } from '../../answers/examples'
import { blankAnswers } from './blankAnswers'
import { toFormValues } from './toFormValues'

/** Whether nothing would be lost by overwriting these answers: they are blank, or an example as it was given. */
export function isUntouched(values: unknown): boolean {
  const now = JSON.stringify(toFormValues(values))
  return [blankAnswers(), ...Object.values(EXAMPLES)].some((known) => JSON.stringify(toFormValues(known)) === now)
}
