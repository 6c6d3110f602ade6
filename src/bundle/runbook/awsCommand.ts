import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'

/** The value of an option: a text as it stands, or a shell variable that a command above has set. */
type OptionValue = string | { variable: string }

const optionWord = (value: OptionValue) => (typeof value === 'string' ? shellWord(value) : `"$${value.variable}"`)

/** A name may begin with `-` (AWS allows it of clusters and log groups), which after a blank would read as an option. */
const option = (name: string, value: OptionValue) =>
  `--${name}${typeof value === 'string' && value.startsWith('-') ? '=' : ' '}${optionWord(value)}`

/** An AWS command in the region of the answers, one option a line, every text quoted as it has to be. */
export function awsCommand(
  plan: Pick<BundlePlan, 'answers'>,
  command: string,
  options: Record<string, OptionValue> = {},
): string {
  const lines = Object.entries(options).map(([name, value]) => option(name, value))
  return [`aws ${command}`, `--region ${shellWord(plan.answers.environment.region)}`, ...lines].join(' \\\n  ')
}
