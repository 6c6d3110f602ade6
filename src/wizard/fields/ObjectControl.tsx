import { shownDefault } from '../../advice/fields/shownDefault'
import type { ObjectField } from '../../catalog/field'
import { resolveField } from '../../catalog/resolveField'
import { OpenOnError } from '../../components/OpenOnError'
import { type ControlProps, useFields } from './fieldControl'
import { Group } from './Group'
import { ObjectFields } from './ObjectFields'

/** A form within the form: in sight when it must be filled in or is small, folded when it may be left out. */
export function ObjectControl({ field, value, onChange, ...around }: ControlProps<ObjectField>) {
  const { definitions } = useFields()
  const types = Object.values(field.fields).map((part) => resolveField(part, definitions).type)
  const small = types.length <= 3 && !types.some((type) => ['object', 'choice', 'map'].includes(type))
  const fields = (
    <div className="field-nested">
      <ObjectFields form={field} path={around.path} value={value} onChange={onChange} />
    </div>
  )
  if (around.required || small)
    return (
      <Group {...around} preset={shownDefault(field)}>
        {fields}
      </Group>
    )
  return (
    <OpenOnError header={around.title} paths={[around.path]} startOpen={value !== undefined}>
      {fields}
    </OpenOnError>
  )
}
