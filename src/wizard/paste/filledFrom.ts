/** Where an answer came from, and what it said then; edited since, it is the person's own. */
interface Filled {
  command: string
  value: unknown
}

let filled: Readonly<Record<string, Filled>> = {}
const listeners = new Set<() => void>()

function keep(next: typeof filled): void {
  filled = next
  for (const listener of listeners) listener()
}

/** Which answers were pasted, for as long as the page is open; nothing of it is stored or sent. */
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
}
