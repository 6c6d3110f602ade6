import type { JsonTree } from '../answers/jsonTree'
import type { ConnectorLine } from '../catalog/connectorLine'
import type { ObjectField } from '../catalog/field'
import { judgeField } from './fields/judgeField'
import type { Finding } from './finding'

/**
 * Judges a described connection, or the options of a pipeline, against the form of the chosen OpenMetadata version:
 * what a field is called and where it belongs differs by connector and by version (openmetadata.md §3.1), and the
 * real parser says so only when the DAG runs.
 */
export function fieldFindings(
  form: ObjectField,
  line: ConnectorLine,
  config: Record<string, JsonTree>,
  path: string,
): Finding[] {
  const source = `The models of openmetadata-ingestion ${line.version}, read ${line.date}`
  return judgeField(form, config, { path, title: form.title ?? 'This', depth: 0 }, line.definitions).map((finding) => ({
    ...finding,
    source,
  }))
}
