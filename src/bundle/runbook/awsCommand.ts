import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'

/**
 * An AWS command in the region of the answers, one option a line. A value that starts with `$` and is all capitals is a
 * shell variable set by a command above and is written in double quotes; every other value is quoted as it stands.
 */
export function awsCommand(plan: BundlePlan, command: string, options: Record<string, string | string[]> = {}): string {
  const lines = Object.entries(options).map(([name, value]) => {
    const words = (Array.isArray(value) ? value : [value]).map((word) =>
      /^\$[A-Z_]+$/.test(word) ? `"${word}"` : shellWord(word),
    )
    return `--${name} ${words.join(' ')}`
  })
  return [`aws ${command}`, `--region ${shellWord(plan.answers.environment.region)}`, ...lines].join(' \\\n  ')
}
