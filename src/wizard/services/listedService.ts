import type { ServiceDraft } from '../../answers/copyService'

/** A service in the list with a name of its own for the page, which it keeps when it is moved. */
export interface ListedService {
  id: string
  service: ServiceDraft
}

/** A service that was taken out, and where it stood. */
export interface RemovedService {
  at: number
  entry: ListedService
}
