import { checkAnswers } from '../advice/checkAnswers'
import type { Answers } from '../answers/answers'
import { withPlaceholders } from '../answers/withPlaceholders'
import { generateBundle } from '../bundle/generateBundle'
import type { GeneratedFile } from '../bundle/generatedFile'
import { connectorLineFor } from '../catalog/connectorLineFor'
import { loadConnectorLine } from '../catalog/loadConnectorLine'

/** The bundle of answers that have to be free of errors; throws with the errors otherwise. */
export async function bundleOf(raw: unknown): Promise<{ answers: Answers; files: GeneratedFile[] }> {
  const line = await loadConnectorLine(connectorLineFor(withPlaceholders(raw).answers.openmetadata.server))
  const { answers, findings } = checkAnswers(raw, line)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (answers === undefined || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return { answers, files: generateBundle(answers, line) }
}
