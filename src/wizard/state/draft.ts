import { toFormValues, withoutSecrets } from './toFormValues'

const KEY = 'openmetadata-mwaa-wizard/draft'
/** Goes up when the form's shape changes, so that an old draft is left alone and not half understood. */
const VERSION = 1

export type RestoredDraft = { values: Record<string, unknown> } | { unreadable: true } | undefined

/** Keeps the answers for this browser tab. Nothing that appears to be a secret is written. */
export function saveDraft(values: unknown): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ version: VERSION, values: withoutSecrets(values) }))
  } catch {
    // A full or forbidden storage costs the draft, never the page.
  }
}

export function restoreDraft(): RestoredDraft {
  try {
    const kept = sessionStorage.getItem(KEY)
    if (kept === null) return undefined
    const draft: unknown = JSON.parse(kept)
    const known = typeof draft === 'object' && draft !== null && 'version' in draft && 'values' in draft
    if (!known || draft.version !== VERSION || typeof draft.values !== 'object') throw new Error('Unknown draft')
    return { values: toFormValues(draft.values) }
  } catch {
    forgetDraft()
    return { unreadable: true }
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept, then.
  }
}
