import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { arrangeFields, FILTER_PATTERNS, type FieldGroup, optionParts } from '../../advice/fields/arrangeFields'
import type { JsonTree } from '../../answers/jsonTree'
import type { ConnectorLine } from '../../catalog/connectorLine'
import type { ObjectField } from '../../catalog/field'
import { filterWay } from '../../catalog/filterPatterns'
import { OpenOnError } from '../../components/OpenOnError'
import { FieldControl } from './FieldControl'
import { type ControlProps, FieldsContext } from './fieldControl'
import { ObjectFields } from './ObjectFields'

interface Props {
  line: ConnectorLine
  form: ObjectField
  name: string
  /** Common fields in sight and the rest behind one fold, or everything optional behind folds of its own. */
  show: 'common' | 'required'
  /** Of a pipeline's options; a connection has none. */
  configType?: string
}

const PATTERNS_HELP: Record<Props['show'], string> = {
  required:
    'A name is taken when an include fits and no exclude does; without any, all are. These are Python’s regular expressions, read from the beginning of a name; capitals do not matter.',
  // Only QlikCloud's projects and a few tests of a connection look at them (service_connection.*FilterPattern, 1.7 to 2.0).
  common: 'Hardly any run looks at these: set them in the pipeline’s options.',
}

/**
 * Binds a descriptor's form to react-hook-form. No control registers a path of its own: map keys may hold dots, and a
 * registered field would come back as '' or null where its key must be gone.
 */
export function FieldsForm({ line, form, name, show, configType }: Props) {
  const { setValue } = useFormContext()
  const value: Record<string, JsonTree> = useWatch({ name }) ?? {}
  const service = String(useWatch({ name: `${name.split('.').slice(0, 2).join('.')}.name` }) ?? '')
  const { definitions } = line
  const fullNames = value.useFqnForFiltering === true
  const context = useMemo(
    () => ({
      definitions,
      service,
      Control: FieldControl,
      filters: { fullNames, wayOf: (field: string) => filterWay(line.line, field, configType) },
    }),
    [definitions, service, fullNames, line.line, configType],
  )
  // A change is written where it happened, so that its errors are shown at once; a key that goes, in its parent.
  const onChange: ControlProps['onChange'] = (next, at = { path: name, value: next ?? {} }) =>
    setValue(at.path, at.value, { shouldDirty: true })
  const fields = (names: string[]) => (
    <ObjectFields form={form} names={names} path={name} value={value} onChange={onChange} />
  )
  const arrangement = arrangeFields(form, value, definitions)
  const { required, common, groups } = arrangement
  const fold = (title: string, parts: FieldGroup[]) => {
    const names = parts.flatMap((part) => part.names)
    if (names.length === 0) return null
    const count = names.filter((key) => value[key] !== undefined).length
    return (
      <OpenOnError
        key={title}
        header={title}
        {...(title === FILTER_PATTERNS && { description: PATTERNS_HELP.required })}
        {...(count > 0 && { counter: `(${count} set)` })}
        paths={names.map((key) => `${name}.${key}`)}
      >
        <SpaceBetween size="l">
          {parts.map((part) => (
            <SpaceBetween size="s" key={part.title}>
              {part.title !== title && (
                <Box variant="h4" tagOverride="div">
                  {part.title}
                </Box>
              )}
              {part.title === FILTER_PATTERNS && show === 'common' && (
                <Box color="text-body-secondary">{PATTERNS_HELP.common}</Box>
              )}
              {fields(part.names)}
            </SpaceBetween>
          ))}
        </SpaceBetween>
      </OpenOnError>
    )
  }
  return (
    <FieldsContext value={context}>
      <SpaceBetween size={show === 'common' ? 'm' : 'xs'}>
        {show === 'common' ? fields([...required, ...common]) : required.length > 0 && fields(required)}
        {show === 'common'
          ? fold('More settings', groups)
          : optionParts(arrangement).map((group) => fold(group.title, [group]))}
      </SpaceBetween>
    </FieldsContext>
  )
}
