import { withPlaceholders } from '../answers/withPlaceholders'
import { judgeAnswers } from '../bundle/judgeAnswers'
import { type LoadedCatalog, loadCatalog } from '../catalog/loadedCatalog'

/** Loads what the catalog has of the release and the server the answers name, and judges the answers with it. */
export async function judge(raw: unknown): Promise<ReturnType<typeof judgeAnswers> & { catalog: LoadedCatalog }> {
  const { environment, openmetadata } = withPlaceholders(raw).answers
  const catalog = await loadCatalog(environment.release, openmetadata.server)
  return { ...judgeAnswers(raw, catalog), catalog }
}
