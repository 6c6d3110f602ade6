import { understoodVersion } from '../../answers/understoodVersion'
import { valueAt } from '../../answers/valueAt'

/** The two versions as the schema understands what was typed; undefined while it does not. */
export function versionsIn(values: Record<string, unknown>): {
  release: string | undefined
  server: string | undefined
} {
  return {
    release: understoodVersion('release', valueAt(values, 'environment.release')),
    server: understoodVersion('server', valueAt(values, 'openmetadata.server')),
  }
}
