import { useFormContext, useWatch } from 'react-hook-form'
import type { ApproachKind } from '../../answers/approach'
import { blankApproach, isApproachKind } from '../state/blankApproach'
import { parkApproach, parkedApproach } from '../state/parkedApproaches'

/** Chooses an approach together with its own answers: those it had before, else its defaults. */
export function useChooseApproach(): (chosen: ApproachKind) => void {
  const { getValues, setValue } = useFormContext()
  return (chosen) => {
    const { kind, ...answers } = getValues('approach')
    if (kind === chosen) return
    if (isApproachKind(kind)) parkApproach(kind, { kind, ...answers })
    setValue('approach', { ...blankApproach(chosen), ...parkedApproach(chosen), kind }, { shouldDirty: true })
    // By its own path, because errors about the choice carry that one and are shown for what was changed.
    setValue('approach.kind', chosen, { shouldDirty: true })
  }
}

/** The approach that is chosen now. */
export function useApproachKind(): ApproachKind | undefined {
  const kind: unknown = useWatch({ name: 'approach.kind' })
  return isApproachKind(kind) ? kind : undefined
}
