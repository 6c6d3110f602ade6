import { environmentSchema } from '../../answers/environment'
import { openmetadataSchema } from '../../answers/openmetadata'
import { valueAt } from '../../components/dottedPath'

/** The two versions as the schema understands what was typed; undefined while it does not. */
export function versionsIn(values: Record<string, unknown>): {
  release: string | undefined
  server: string | undefined
} {
  return {
    release: environmentSchema.shape.release.safeParse(valueAt(values, 'environment.release')).data,
    server: openmetadataSchema.shape.server.safeParse(valueAt(values, 'openmetadata.server')).data,
  }
}
