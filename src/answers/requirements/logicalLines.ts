import { plainLines } from './plainLines'

/** One or more lines of a file that pip reads as one. */
export interface LogicalLine {
  /** The number of its first line, from 1. */
  line: number
  raw: string
  /** What pip reads: joined, without comment and surrounding blanks. */
  text: string
  comment?: string
}

const ONLY_COMMENT = /^\s*#/

/** Where a comment begins: at a `#` that stands first or after a blank. Below 0 where there is none. */
function commentStart(text: string): number {
  let at = text.indexOf('#')
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at = text.indexOf('#', at + 1)
  return at
}

function read(line: number, raws: string[], joined: string): LogicalLine {
  const start = commentStart(joined)
  const raw = raws.join('\n')
  if (start < 0) return { line, raw, text: joined.trim() }
  return { line, raw, text: joined.slice(0, start).trim(), comment: joined.slice(start + 1).trim() }
}

/** Without the backslashes at both ends, of which pip takes all and not just the last. */
function withoutBackslashes(raw: string): string {
  let start = 0
  let end = raw.length
  while (start < end && raw.charAt(start) === '\\') start += 1
  while (end > start && raw.charAt(end - 1) === '\\') end -= 1
  return raw.slice(start, end)
}

/**
 * The lines of a requirements file as pip 25 joins them (`join_lines` of its req_file.py): a `\` at the end joins the
 * next line, unless the line is a comment; a comment after a `\` ends the joined line.
 */
export function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = []
  let raws: string[] = []
  let joined = ''
  let first = 1
  const close = () => {
    lines.push(read(first, raws, joined))
    raws = []
    joined = ''
  }
  plainLines(text)
    .split('\n')
    .forEach((raw, index) => {
      const isComment = ONLY_COMMENT.test(raw)
      if (raws.length === 0) first = index + 1
      raws.push(raw)
      if (raw.endsWith('\\') && !isComment) {
        joined += withoutBackslashes(raw)
        return
      }
      joined += isComment ? ` ${raw}` : raw
      close()
    })
  if (raws.length > 0) close()
  return lines
}
