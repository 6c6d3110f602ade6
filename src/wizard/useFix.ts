import { useFormContext } from 'react-hook-form'
import type { Fix } from '../advice/finding'
import { useChooseApproach } from './approach/useApproach'
import { isApproachKind } from './state/blankApproach'

/** Applies the change of answers that settles a finding. */
export function useFix(): (fix: Fix) => void {
  const { setValue } = useFormContext()
  const choose = useChooseApproach()
  return ({ changes }) => {
    for (const { path, value } of changes) {
      // An approach brings its own answers with it, so it is chosen and not just written.
      if (path === 'approach.kind' && isApproachKind(value)) choose(value)
      else setValue(path, value, { shouldDirty: true })
    }
  }
}
