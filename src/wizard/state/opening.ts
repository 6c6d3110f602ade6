import { blankAnswers } from './blankAnswers'
import { restoreDraft, saveDraft } from './draft'
import { isUntouched } from './isUntouched'
import { readStartLink, type StartLink, startAnswers } from './startLink'

export interface Opening {
  values: Record<string, unknown>
  /** The draft of this tab could not be read. */
  unreadable: boolean
  /** A link whose versions would replace the draft, which is for the person to say. */
  asked: StartLink | undefined
}

/** What the form opens with: the draft of this tab, else the versions of a link, else nothing. */
export function opening(): Opening {
  const draft = restoreDraft()
  const link = readStartLink(window.location.hash)
  const unreadable = draft !== undefined && 'unreadable' in draft
  const kept = draft && 'values' in draft && !(link && isUntouched(draft.values)) ? draft.values : undefined
  return { values: kept ?? (link ? startAnswers(link) : blankAnswers()), unreadable, asked: kept && link }
}

/** Takes a link out of the address once it was followed, so that a reload finds the draft and asks nothing again. */
export function settleOpening({ values, asked }: Opening): void {
  if (!readStartLink(window.location.hash)) return
  if (!asked) saveDraft(values)
  history.replaceState(null, '', '#environment')
}
