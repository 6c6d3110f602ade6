import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import type { Finding } from './finding'

/** A judgement of answers that the schema accepts. It is asked only when the answers it looks at are really there. */
export interface Rule {
  /**
   * The answers it looks at, dotted; a branch stands for all in it. A `*` is the place in a list that a finding is
   * about: `services.*.connector` is the connector of the same service.
   */
  needs: string[]
  check: (answers: Answers, catalog: LoadedCatalog) => Finding[]
}
