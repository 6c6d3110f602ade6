import type { VerdictAnswers } from '../../advice/verdicts/verdictCase'
import { withPlaceholders } from '../../answers/withPlaceholders'

/** The answers that verdicts rest on, without those that are still open; nothing while a version is. */
export function answersSoFar(values: Record<string, unknown>): VerdictAnswers | undefined {
  const { answers, replaced } = withPlaceholders(values)
  const open = (...paths: string[]) => paths.some((path) => replaced.includes(path))
  if (open('environment', 'environment.release', 'openmetadata', 'openmetadata.server')) return undefined
  const { environment, openmetadata, services } = answers
  return {
    release: environment.release,
    server: openmetadata.server,
    environmentClass: open('environment.class') ? undefined : environment.class,
    network: environment.network,
    services: open('services')
      ? []
      : services.filter((_, index) => !open(`services.${index}`, `services.${index}.connector`)),
  }
}
