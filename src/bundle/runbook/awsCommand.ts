import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'

/** The value of an option: a text as it stands, or a shell variable that a command above has set. */
type OptionValue = string | { variable: string }

const optionWord = (value: OptionValue) => (typeof value === 'string' ? shellWord(value) : `"$${value.variable}"`)

/** An AWS command in the region of the answers, one option a line, every text quoted as it has to be. */
export function awsCommand(plan: BundlePlan, command: string, options: Record<string, OptionValue> = {}): string {
  const lines = Object.entries(options).map(([name, value]) => `--${name} ${optionWord(value)}`)
  return [`aws ${command}`, `--region ${shellWord(plan.answers.environment.region)}`, ...lines].join(' \\\n  ')
}
