import Box from '@cloudscape-design/components/box'
import { resolveField } from '../../advice/fields/resolveField'
import { shownDefault } from '../../advice/fields/shownDefault'
import type { ObjectField } from '../../catalog/field'
import { Fold } from './Fold'
import { type ControlProps, useFields } from './fieldControl'
import { Group } from './Group'
import { ObjectFields } from './ObjectFields'

const SMALL = 3

/** A form within the form: in sight when it must be filled in or is small, folded when it may be left out. */
export function ObjectControl({ field, value, onChange, ...around }: ControlProps<ObjectField>) {
  const { definitions } = useFields()
  const types = Object.values(field.fields).map((part) => resolveField(part, definitions).type)
  const small = types.length <= SMALL && !types.some((type) => ['object', 'choice', 'map'].includes(type))
  const preset = shownDefault(field)
  const fields = (
    <div className="field-nested">
      <ObjectFields form={field} path={around.path} value={value} onChange={onChange} />
    </div>
  )
  if (types.length === 0) return <Box color="text-body-secondary">{around.title}: nothing to set.</Box>
  const note = preset && `Default: ${preset}`
  if (around.required || small)
    return (
      <Group {...around} note={note}>
        {fields}
      </Group>
    )
  return (
    <Fold title={around.title} paths={[around.path]} open={value !== undefined}>
      {fields}
    </Fold>
  )
}
