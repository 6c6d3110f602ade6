import { withPlaceholders } from '../answers/withPlaceholders'
import { judgeAnswers } from '../bundle/judgeAnswers'
import type { ConnectorLine } from '../catalog/connectorLine'
import { connectorLineFor } from '../catalog/connectorLineFor'
import { loadConnectorLine } from '../catalog/loadConnectorLine'

/** Loads the forms of the server the answers name and judges the answers with them. */
export async function judge(raw: unknown): Promise<ReturnType<typeof judgeAnswers> & { line: ConnectorLine }> {
  const line = await loadConnectorLine(connectorLineFor(withPlaceholders(raw).answers.openmetadata.server))
  return { ...judgeAnswers(raw, line), line }
}
