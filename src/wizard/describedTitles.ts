import type { JsonTree } from '../answers/jsonTree'
import { textAt, valueAt } from '../answers/valueAt'
import type { ConnectorLine } from '../catalog/connectorLine'
import { optionFormOf } from './optionFormOf'
import { titlesBelow } from './titlesBelow'

/** What a label below a service is looked up in: the answers, and the forms of the server's line once they are here. */
export interface LabelSource {
  values: unknown
  line: ConnectorLine | undefined
}

/** What the form calls the places along a path below `root`: a described connection, or the options of a pipeline. */
export function describedTitles(root: string, keys: string[], { values, line }: LabelSource): string[] {
  const connector = textAt(values, `${root.split('.', 2).join('.')}.connector`)
  const form = root.endsWith('.options')
    ? line && optionFormOf(line, connector, textAt(values, root.replace(/options$/, 'type')))?.form
    : line?.connectors[connector]?.form
  const value = valueAt(values, root) as JsonTree | undefined
  return titlesBelow(form ?? { type: 'any' }, keys, value, line?.definitions ?? {})
}
