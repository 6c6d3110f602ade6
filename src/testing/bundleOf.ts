import type { Answers } from '../answers/answers'
import { generateBundle } from '../bundle/generateBundle'
import type { GeneratedFile } from '../bundle/generatedFile'
import { judge } from '../cli/judge'

/** The bundle of answers that have to be free of errors; throws with the errors otherwise. */
export async function bundleOf(raw: unknown): Promise<{ answers: Answers; files: GeneratedFile[] }> {
  const { answers, findings, catalog } = await judge(raw)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (answers === undefined || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return { answers, files: generateBundle(answers, catalog) }
}
