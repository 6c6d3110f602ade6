import type { OptionLine, PipOption, RequirementLine } from '../../answers/requirements/requirementLine'
import type { Clash, ClashContext } from './clash'

const AIRFLOW_CONSTRAINTS = /airflow.*constraint|constraints-\d/i
const INDEXES = new Set(['--index-url', '--extra-index-url'])

/** An address without user and password, as they are not for showing. */
const shown = (value = '') => value.replace(/\/\/[^/@]*@/, '//…@')

type Say = (
  option: PipOption,
  line: OptionLine,
  lines: readonly RequirementLine[],
  context: ClashContext,
) => Clash | undefined

const constraint: Say = ({ value = '' }, line, _, { airflowConstraints, pinsOf }) => {
  if (AIRFLOW_CONSTRAINTS.test(value)) {
    if (airflowConstraints) return undefined
    return {
      line: line.line,
      severity: 'error',
      message: `Line ${line.line}: ${pinsOf} cannot be installed under the constraints of Airflow. Remove the line; what Airflow itself needs stays pinned.`,
      reason: 'OpenMetadata needs other versions of some packages than the full constraints of Airflow allow.',
      source: 'Resolved on every release, 2026-11-22',
      ...(line.options.length === 1
        ? { fix: { label: `Remove line ${line.line}`, edits: new Map([[line, undefined]]) } }
        : {}),
    }
  }
  return elsewhere('constraints', value, line)
}

const elsewhere = (what: string, value: string, line: OptionLine): Clash => ({
  line: line.line,
  severity: 'warning',
  message: `Line ${line.line}: the ${what} in ${shown(value)} are read by MWAA and not here. The line stays; see to it that they allow the versions of this file.`,
})

const SAY: Record<string, Say> = {
  '--constraint': constraint,
  '--requirement': ({ value = '' }, line) => elsewhere('requirements', value, line),
  '--no-index': (_, line, lines) => {
    const links = lines.some(
      (other) => other.kind === 'option' && other.options.some(({ name }) => name === '--find-links'),
    )
    const common = { line: line.line, severity: 'warning' as const }
    return links
      ? {
          ...common,
          message: `Line ${line.line}: with --no-index, pip takes packages only from --find-links. Every package of this file has to lie there as a wheel.`,
        }
      : {
          ...common,
          message: `Line ${line.line}: with --no-index and without --find-links, pip finds no package at all. Add a line such as --find-links /usr/local/airflow/plugins, or remove this one.`,
        }
  },
}

function index({ name, value }: PipOption, line: OptionLine): Clash {
  const only = name === '--index-url' ? 'instead of PyPI' : 'besides'
  return {
    line: line.line,
    severity: 'info',
    message: `Line ${line.line}: pip looks for packages at ${shown(value)} ${only}. It needs every package of this file${only === 'besides' ? ' that PyPI has not' : ''}.`,
  }
}

/** What the options of a line mean for the rest of the file. */
export function optionClashes(line: OptionLine, lines: readonly RequirementLine[], context: ClashContext): Clash[] {
  const dropped: Clash[] = line.ignored.length === 0 ? [] : [ignoredWords(line)]
  const said = line.options.flatMap((option) => {
    if (INDEXES.has(option.name)) return [index(option, line)]
    return SAY[option.name]?.(option, line, lines, context) ?? []
  })
  return [...said, ...dropped]
}

const ignoredWords = ({ line, ignored }: OptionLine): Clash => ({
  line,
  severity: 'warning',
  message: `Line ${line}: pip drops “${ignored.join(' ')}” without a word. Put each package on a line of its own.`,
})
