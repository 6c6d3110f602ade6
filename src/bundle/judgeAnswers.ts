import { checkAnswers } from '../advice/checkAnswers'
import type { Finding } from '../advice/finding'
import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { bundleNotices } from './bundleNotices'

/** The last word before a bundle is made: what `checkAnswers` says, and what only the files can tell. */
export function judgeAnswers(raw: unknown, catalog: LoadedCatalog): { answers?: Answers; findings: Finding[] } {
  const { answers, findings } = checkAnswers(raw, catalog)
  return answers === undefined ? { findings } : { answers, findings: [...findings, ...bundleNotices(answers, catalog)] }
}
