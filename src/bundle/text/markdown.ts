function longestRun(text: string, character: string): number {
  return Math.max(0, ...(text.match(new RegExp(`${character}+`, 'g')) ?? []).map((run) => run.length))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** Text as it stands: nothing in it is taken for markup. */
export function plain(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`)
}

/** Text as a code span, with as many backticks around it as it needs. */
export function codeSpan(text: string): string {
  const content = oneLine(text) || ' '
  const fence = '`'.repeat(longestRun(content, '`') + 1)
  const padding = /^`|`$|^ .* $/.test(content) ? ' ' : ''
  return `${fence}${padding}${content}${padding}${fence}`
}

/** A fenced block of code; the fence is longer than any run of backticks inside. */
export function codeBlock(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1))
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`
}

/** A table; bars inside cells are escaped, also in code spans, as GitHub's Markdown wants it. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
