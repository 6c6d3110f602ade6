import { resolveField } from '../../advice/fields/resolveField'
import { ChoiceControl } from './ChoiceControl'
import { type ControlProps, useFields } from './fieldControl'
import { ObjectControl } from './ObjectControl'
import { RowsControl } from './RowsControl'
import { SelectControl } from './SelectControl'
import { TypedControl } from './TypedControl'

/** A form that contains itself is edited as JSON from here on. */
const DEEPEST_PATH = 24

/** The control for a field of any kind. */
export function FieldControl(props: ControlProps) {
  const { definitions } = useFields()
  const field = resolveField(props.field, definitions)
  if (props.path.split('.').length > DEEPEST_PATH) return <TypedControl {...props} field={{ type: 'any' }} />
  switch (field.type) {
    case 'boolean':
    case 'enum':
      return <SelectControl {...props} field={field} />
    case 'list':
    case 'map':
      return <RowsControl {...props} field={field} />
    case 'choice':
      return <ChoiceControl {...props} field={field} />
    case 'object':
      return <ObjectControl {...props} field={field} />
    default:
      return <TypedControl {...props} field={field} />
  }
}
