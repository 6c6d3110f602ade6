import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { environmentLock, virtualenvLock } from './lockChoices'

/** The packages of the chosen locks that are published as source only, so that installing them means building them. */
export function builtFromSource(answers: Answers, catalog: LoadedCatalog): Set<string> {
  const choices = {
    python: () => [environmentLock(answers, catalog)],
    virtualenv: () =>
      answers.services.flatMap((service) =>
        service.pipelines.map((pipeline) =>
          virtualenvLock(answers.openmetadata.server, { ...service, pipelines: [pipeline] }, catalog),
        ),
      ),
    ecs: () => [],
  }[answers.approach.kind]()
  const names = choices.flatMap((choice) =>
    choice.kind === 'locked' ? [...choice.pins.keys()].filter((name) => choice.lock.sourceOnly.has(name)) : [],
  )
  return new Set(names.sort())
}
