import { isRecord } from '../../answers/isRecord'
import { withoutSecrets } from '../state/toFormValues'

/** Where an answer came from, and what it said then; edited since, it is the person's own. */
interface Filled {
  command: string
  value: unknown
}

type Known = Readonly<Record<string, Filled>>

const KEY = 'openmetadata-mwaa-wizard/filled-from'

/** As this tab had it before it was loaded again; anything else that is found there is nothing. */
function restored(): Known {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    const pairs = isRecord(kept) ? Object.entries(kept) : []
    return Object.fromEntries(
      pairs.flatMap(([path, one]) =>
        isRecord(one) && typeof one.command === 'string' ? [[path, { command: one.command, value: one.value }]] : [],
      ),
    )
  } catch {
    return {}
  }
}

let filled = restored()
const listeners = new Set<() => void>()

function keep(next: Known): void {
  filled = next
  try {
    sessionStorage.setItem(KEY, JSON.stringify(withoutSecrets(next)))
  } catch {
    // A full or forbidden storage costs where it came from, never the answer.
  }
  for (const listener of listeners) listener()
}

/** Which answers were pasted, for this browser tab, as the draft of the answers themselves. */
export const filledFrom = {
  read: () => filled,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  add: (command: string, values: readonly { path: string; value: unknown }[]) =>
    keep({ ...filled, ...Object.fromEntries(values.map(({ path, value }) => [path, { command, value }])) }),
  forget: (paths: readonly string[]) =>
    keep(Object.fromEntries(Object.entries(filled).filter(([path]) => !paths.includes(path)))),
  forgetAll: () => keep({}),
}
