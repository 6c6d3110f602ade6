import { shellWord } from '../text/shell'

/** A step of a script: a function of one of its parts, called with texts of the answers. */
export interface ScriptCall {
  /** The part that holds the function, and those it needs besides. */
  parts: readonly string[]
  text: string
}

/** A call of a shell function, every text one word of it. */
export function scriptCall(parts: readonly string[], name: string, ...words: string[]): ScriptCall {
  return { parts, text: [name, ...words.map(shellWord)].join(' ') }
}
