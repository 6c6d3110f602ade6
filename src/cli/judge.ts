import { checkAnswers } from '../advice/checkAnswers'
import type { Finding } from '../advice/finding'
import type { Answers } from '../answers/answers'
import { withPlaceholders } from '../answers/withPlaceholders'
import { bundleNotices } from '../bundle/bundleNotices'
import type { ConnectorLine } from '../catalog/connectorLine'
import { connectorLineFor } from '../catalog/connectorLineFor'
import { loadConnectorLine } from '../catalog/loadConnectorLine'

export interface Judged {
  answers?: Answers
  findings: Finding[]
  line: ConnectorLine
}

/** Loads the forms of the server the answers name and judges the answers with them, files included. */
export async function judge(raw: unknown): Promise<Judged> {
  const line = await loadConnectorLine(connectorLineFor(withPlaceholders(raw).answers.openmetadata.server))
  const { answers, findings } = checkAnswers(raw, line)
  if (answers === undefined) return { findings, line }
  return { answers, findings: [...findings, ...bundleNotices(answers, line)], line }
}
