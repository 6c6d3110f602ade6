import { checkAnswers } from '../advice/checkAnswers'
import type { ApproachKind } from '../answers/approach'
import { bundleNotices } from '../bundle/bundleNotices'
import { generateBundle } from '../bundle/generateBundle'
import { loadCatalog } from '../catalog/loadedCatalog'
import { manyServices } from './manyServices'

/** A piece of work of the page that `npm run bench` takes the time of. */
interface Measured {
  name: string
  run: () => unknown
}

/** What the page does with answers of this many services: judging them, making the files, and saying what the files tell. */
export async function measuredWork(kind: ApproachKind, services: number, dags: 'each' | 'one'): Promise<Measured[]> {
  const raw = manyServices(kind, services, dags)
  const catalog = await loadCatalog(raw.environment.release, raw.openmetadata.server)
  const { answers, findings } = checkAnswers(raw, catalog)
  if (answers === undefined) throw new Error(JSON.stringify(findings.slice(0, 3)))
  // With an answer open, as while somebody types: every rule's findings are sifted by what is not known yet.
  const open = { ...raw, openmetadata: { ...raw.openmetadata, url: '' } }
  return [
    { name: 'checkAnswers', run: () => checkAnswers(raw, catalog) },
    { name: 'checkAnswers, one open', run: () => checkAnswers(open, catalog) },
    { name: 'generateBundle', run: () => generateBundle(answers, catalog) },
    { name: 'bundleNotices', run: () => bundleNotices(answers, catalog) },
  ]
}
