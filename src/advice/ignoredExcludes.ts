import { isRecord } from '../answers/isRecord'
import type { Pipeline } from '../answers/services'
import type { ConnectorKind, ConnectorLine } from '../catalog/connectorLine'
import { FILTER_PATTERN_SOURCE, filterWay, isFilterPattern } from '../catalog/filterPatterns'
import { optionForm } from '../catalog/optionForm'
import { configTypeOf } from '../catalog/pipelines'
import { resolveField } from '../catalog/resolveField'
import { fieldTitle } from './fields/fieldTitle'
import type { Finding } from './finding'

const isFilled = (list: unknown) => Array.isArray(list) && list.length > 0

/** Filter patterns of a pipeline whose excludes OpenMetadata does not look at, because there are includes. */
export function ignoredExcludes(
  { type, options }: Pipeline,
  kind: ConnectorKind,
  line: ConnectorLine,
  path: string,
): Finding[] {
  const configType = configTypeOf(type, kind)
  const form = optionForm(line, configType, kind)
  return Object.entries(form?.fields ?? {}).flatMap(([name, field]): Finding[] => {
    const value = Object.hasOwn(options, name) ? options[name] : undefined
    if (!isFilterPattern(field, line.definitions) || !isRecord(value)) return []
    if (filterWay(line.line, name, configType) === 'both') return []
    if (!isFilled(value.includes) || !isFilled(value.excludes)) return []
    const title = fieldTitle(name, resolveField(field, line.definitions))
    return [
      {
        severity: 'warning',
        path: `${path}.options.${name}.excludes`,
        message: `${title}: OpenMetadata ${line.line} ignores excludes here where there are includes. Say it in the includes: ^(?!tmp_).* takes what does not begin with tmp_.`,
        source: FILTER_PATTERN_SOURCE,
      },
    ]
  })
}
