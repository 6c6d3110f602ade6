import type { checkAnswers } from '../../advice/checkAnswers'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'

/** Judges answers by a catalog that is here. */
export type Check = (raw: unknown) => ReturnType<typeof checkAnswers>

/** Loads the judging, after first paint: with the schema and its rules it is most of what our own code weighs. */
export async function loadCheck(): Promise<(catalog: LoadedCatalog) => Check> {
  const { checkAnswers } = await import('../../advice/checkAnswers')
  return (catalog) => (raw) => checkAnswers(raw, catalog)
}
