import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { chosenLocks } from './lockChoices'

/** The packages of the chosen locks that are published as source only, so that installing them means building them. */
export function builtFromSource(answers: Answers, catalog: LoadedCatalog): Set<string> {
  const names = chosenLocks(answers, catalog).flatMap((choice) =>
    choice.kind === 'locked' ? [...choice.pins.keys()].filter((name) => choice.lock.sourceOnly.has(name)) : [],
  )
  return new Set(names.sort())
}
