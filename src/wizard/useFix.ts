import { useFormContext } from 'react-hook-form'
import type { Fix } from '../advice/finding'
import { useChooseApproach } from './approach/useApproach'
import { isApproachKind } from './state/blankApproach'
import { focusField } from './state/focusField'
import { useNavigation } from './state/navigation'
import { stepOf } from './steps'

/** The section of the last page that lists all findings. */
export const FINDINGS_ID = 'findings'

/** Applies the change of answers that settles a finding. */
export function useFix(): (fix: Fix) => void {
  const { setValue } = useFormContext()
  const choose = useChooseApproach()
  const { step, goTo } = useNavigation()
  return ({ changes }) => {
    for (const { path, value } of changes) {
      // An approach brings its own answers with it, so it is chosen and not just written.
      if (path === 'approach.kind' && isApproachKind(value)) choose(value)
      else setValue(path, value, { shouldDirty: true })
    }
    // The button goes away with its finding, so the focus moves to what stays: the other findings, or the field.
    const findings = document.getElementById(FINDINGS_ID)
    const path = changes[0]?.path ?? ''
    if (findings) findings.focus()
    else if (stepOf(path) === step) goTo(step, path)
    else focusField(path)
  }
}
