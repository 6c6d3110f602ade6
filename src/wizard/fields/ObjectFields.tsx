import SpaceBetween from '@cloudscape-design/components/space-between'
import { orderedNames } from '../../advice/fields/arrangeFields'
import { fieldTitle } from '../../advice/fields/fieldTitle'
import { isRecord } from '../../answers/isRecord'
import type { ObjectField } from '../../catalog/field'
import { fieldHelp } from '../../catalog/fieldHelp'
import { resolveField } from '../../catalog/resolveField'
import { type ControlProps, useFields } from './fieldControl'

interface Props extends Pick<ControlProps, 'path' | 'value' | 'onChange'> {
  form: ObjectField
  /** Only these, in this order. */
  names?: string[]
}

/** The fields of an object. One that is emptied takes its key along, and an object without keys goes, too. */
export function ObjectFields({ form, names, path, value, onChange }: Props) {
  const { definitions, Control } = useFields()
  const record = isRecord(value) ? value : {}
  const shown = names ?? orderedNames(form, record, definitions)
  // An only field is what its form is there for, so it is not offered as optional or folded away.
  const isOnly = names === undefined && shown.length === 1
  const isRequired = (key: string) => isOnly || (form.required?.includes(key) ?? false)
  const mixed = shown.some(isRequired)
  const put =
    (key: string): ControlProps['onChange'] =>
    (next, at = { path: `${path}.${key}`, value: next ?? null }) => {
      if (next !== undefined) return onChange({ ...record, [key]: next }, at)
      const { [key]: _gone, ...rest } = record
      onChange(Object.keys(rest).length > 0 ? rest : undefined)
    }
  return (
    <SpaceBetween size="m">
      {shown.map((key) => {
        const field = resolveField(form.fields[key] ?? { type: 'any' }, definitions)
        return (
          <Control
            key={key}
            field={field}
            title={fieldTitle(key, field)}
            help={fieldHelp(key)}
            required={isRequired(key) || (mixed ? false : undefined)}
            path={`${path}.${key}`}
            value={record[key]}
            onChange={put(key)}
          />
        )
      })}
    </SpaceBetween>
  )
}
