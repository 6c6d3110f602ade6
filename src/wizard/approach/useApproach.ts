import { useController, useFormContext } from 'react-hook-form'
import type { ApproachKind } from '../../answers/approach'
import { blankApproach, isApproachKind } from '../state/blankApproach'
import { parkApproach, parkedApproach } from '../state/parkedApproaches'

/** The chosen approach. Choosing another one brings that one's own answers with it. */
export function useApproach() {
  const { getValues, setValue } = useFormContext()
  const { field } = useController({ name: 'approach.kind' })
  const kind: unknown = field.value
  const choose = (chosen: ApproachKind) => {
    if (isApproachKind(kind)) parkApproach(kind, getValues('approach'))
    setValue('approach', { ...blankApproach(chosen), ...parkedApproach(chosen) }, { shouldDirty: true })
  }
  return { kind: isApproachKind(kind) ? kind : undefined, choose }
}
