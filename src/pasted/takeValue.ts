import type { z } from 'zod'
import type { PastedOutcome } from './outcome'

/**
 * Takes a value for an answer if the answer's own schema takes it; else a remark names it. A list becomes lines, as its
 * field shows it.
 */
export function takeValue(outcome: PastedOutcome, path: string, schema: z.ZodType, given: unknown): void {
  if (given === undefined || given === null || given === '') return
  const { success, data, error } = schema.safeParse(given)
  if (success) outcome.values.push({ path, value: Array.isArray(data) ? data.join('\n') : data })
  else outcome.remarks.push(`${path.split('.').at(-1)} was left out. ${error.issues[0]?.message ?? ''}`.trim())
}
