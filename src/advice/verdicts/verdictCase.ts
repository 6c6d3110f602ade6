import { switchedOn } from '../../answers/switchedOn'
import { lineOf } from '../../catalog/compareVersions'
import { ingestionVersionFor } from '../../catalog/ingestionVersion'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'
import { type MwaaRelease, nearestMwaaRelease } from '../../catalog/mwaaReleases'
import type { Workload } from '../wantedExtras'

/** The answers that verdicts rest on, as far as there are any. */
export interface VerdictAnswers {
  release: string
  server: string
  environmentClass?: string | undefined
  network?: 'open' | 'closed' | undefined
  /** None while no connector is chosen; then the verdicts are for OpenMetadata without extras. */
  services?: Workload[]
}

/** What a verdict is asked about, with what follows from it. */
export interface VerdictCase {
  /** The release as the person gave it; `release` is the known one nearest to it. */
  asked: string
  release: MwaaRelease
  server: string
  line: string
  ingestion: string
  services: Workload[]
  /** Undefined while it is on its way. */
  catalog: LoadedCatalog | undefined
}

export function verdictCase(answers: VerdictAnswers, catalog: LoadedCatalog | undefined): VerdictCase {
  const { release: asked, server, services = [] } = answers
  return {
    asked,
    release: nearestMwaaRelease(asked),
    server,
    line: lineOf(server),
    ingestion: ingestionVersionFor(server),
    services: switchedOn(services).map(({ service }) => service),
    catalog,
  }
}
