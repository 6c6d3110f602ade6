import { artifact, editable } from './artifact'
import { dependency, wholeMarker } from './dependency'
import { type LogicalLine, logicalLines } from './logicalLines'
import { normalizedName } from './normalizedName'
import { type PipOptions, pipOptions } from './pipOptions'
import type { RequirementLine } from './requirementLine'
import { SyntaxProblem } from './Scanner'

const REFERENCE = /\$\{[A-Z0-9_]+\}/

/** Cuts a line where its first option begins, as pip does: at the first word after a blank that begins with `-`. */
function parts(text: string): { package: string; options: string } {
  const words = text.split(' ')
  const first = words.findIndex((word) => word.startsWith('-'))
  if (first < 0) return { package: text, options: '' }
  return { package: words.slice(0, first).join(' '), options: words.slice(first).join(' ') }
}

const hashesOf = ({ options }: PipOptions) =>
  options.flatMap(({ name, value }) => (name === '--hash' && value !== undefined ? [value] : []))

/** A package by name and its marker. The first semicolon parts them, and pip does not mind if nothing follows it. */
function named(text: string) {
  const [before = '', after = ''] = text.split(/;(.*)/s)
  const { name, ...asked } = dependency(before.trim())
  const condition = after.trim()
  const marker = condition === '' ? undefined : wholeMarker(condition)
  return { name: normalizedName(name), typed: name, ...asked, ...(marker ? { marker } : {}) }
}

function read({ line, raw, text, comment }: LogicalLine): RequirementLine {
  const place = { line, raw, ...(comment === undefined ? {} : { comment }) }
  if (text === '') return comment === undefined ? { kind: 'blank', line, raw } : { kind: 'comment', line, raw, comment }
  const cut = parts(text)
  const read = pipOptions(cut.options)
  const editables = read.options.filter(({ name }) => name === '--editable')
  if (cut.package === '') {
    const [first] = editables
    if (first?.value === undefined) return { kind: 'option', ...place, ...read }
    const options = read.options.filter((option) => option !== first)
    return { kind: 'artifact', ...place, editable: true, ...editable(first.value), hashes: [], options }
  }
  const own = { hashes: hashesOf(read), options: read.options.filter(({ name }) => name !== '--hash') }
  const placed = artifact(cut.package)
  if (placed) return { kind: 'artifact', ...place, editable: false, ...placed, ...own }
  return { kind: 'requirement', ...place, ...named(cut.package), ...own }
}

function readOrRefuse(logical: LogicalLine): RequirementLine {
  try {
    return read(logical)
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem
    const { line, raw, text, comment } = logical
    const place = { line, raw, ...(comment === undefined ? {} : { comment }) }
    // What a reference stands for may make the line right; only the worker knows.
    if (REFERENCE.test(text)) return { kind: 'reference', ...place }
    return { kind: 'error', ...place, message: problem.message }
  }
}

/**
 * A requirements.txt line by line, as pip reads it. Gives a line for everything in the text, in its order: the raw
 * texts joined by line breaks are the text itself, less a byte order mark and carriage returns. What pip refuses is a
 * line of kind `error`.
 */
export function parseRequirements(text: string): RequirementLine[] {
  return logicalLines(text).map(readOrRefuse)
}
