import { codeBlock } from '../text/markdown'

/** One step of the runbook: what to do and why, the commands, and what to expect after them. */
export interface RunbookStep {
  title: string
  why: string
  commands?: string[]
  expect?: string
}

/** A numbered step in Markdown. */
export function stepText(step: RunbookStep, number: number): string {
  return [
    `### ${number}. ${step.title}`,
    step.why,
    ...(step.commands ? [codeBlock('bash', step.commands.join('\n'))] : []),
    ...(step.expect ? [`Expect: ${step.expect}`] : []),
  ].join('\n\n')
}
