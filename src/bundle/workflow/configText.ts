import { mwaaReleasesDate } from '../../catalog/mwaaReleases'
import { type Tree, yaml } from '../text/yaml'

interface ConfigParts {
  /** Who runs it, for the comment above it. */
  of: string
  ingestion: string
  /** Whether it is a file of its own; inside a DAG it has no comment. */
  separate: boolean
}

/** The workflow config of a pipeline as text: what stands in its file or in its DAG, and what ECS is sent. */
export function configText(config: { [key: string]: Tree }, { of, ingestion, separate }: ConfigParts): string {
  const comment = `Workflow config of ${of}, OpenMetadata ${ingestion}, facts of ${mwaaReleasesDate}. Secrets by name only.`
  return yaml(config, separate ? [comment] : [])
}
