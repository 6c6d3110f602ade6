import { escapeInvisible, longEscape } from './escapeInvisible'

function longestRun(text: string, character: string): number {
  return Math.max(0, ...(text.match(new RegExp(`${character}+`, 'g')) ?? []).map((run) => run.length))
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ')

/** Marks that mean nothing wherever they stand, so that sentences stay readable; `%` means something to Jinja. */
const HARMLESS = /[,;?'"]/

/** A full stop means something behind a number that begins a line, and inside `www.example.com`. */
const endsSentence = (text: string, at: number) => /\p{L}\.(?:\s|$)/u.test(text.slice(Math.max(0, at - 1), at + 2))

/** Text as it stands: nothing in it is taken for markup, and marks that cannot be seen are written as entities. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[!-/:-@[-`{-~]/g, (mark, at: number, all: string) =>
      HARMLESS.test(mark) || endsSentence(all, at) ? mark : `\\${mark}`,
    )
    .replace(/\p{Cf}/gu, (mark) => `&#x${mark.codePointAt(0)?.toString(16)};`)
}

/** Text as a code span, with as many backticks around it as it needs; marks that cannot be seen as `\u` and their number. */
export function codeSpan(text: string): string {
  const content = escapeInvisible(oneLine(text), longEscape) || ' '
  const fence = '`'.repeat(longestRun(content, '`') + 1)
  const padding = /^`|`$|^ .* $/.test(content) ? ' ' : ''
  return `${fence}${padding}${content}${padding}${fence}`
}

/** A fenced block of code; the fence is longer than any run of backticks inside. */
export function codeBlock(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1))
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`
}

/** A table; every bar inside a cell is escaped once more, as GitHub's Markdown takes that off before it reads the cell. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
