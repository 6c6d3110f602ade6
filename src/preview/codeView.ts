/** What both views of a file, the plain one and the editor, are given. */
export interface CodeViewProps {
  path: string
  text: string
  /** Counted from 1. */
  changedLines: readonly number[]
  dark: boolean
}

/** What a screen reader calls the text of a file. */
export function codeViewLabel(path: string): string {
  return `Text of ${path}, read-only`
}
