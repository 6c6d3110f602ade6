import { isFilterPattern } from '../../catalog/filterPatterns'
import { resolveField } from '../../catalog/resolveField'
import { FilterPatternControl } from '../filterPatterns/FilterPatternControl'
import { ChoiceControl } from './ChoiceControl'
import { type ControlProps, useFields } from './fieldControl'
import { ObjectControl } from './ObjectControl'
import { RowsControl } from './RowsControl'
import { SelectControl } from './SelectControl'
import { TypedControl } from './TypedControl'

/** The control for a field of any kind. Only what must be filled in is made unasked, so forms that contain themselves end. */
export function FieldControl(props: ControlProps) {
  const { definitions } = useFields()
  const field = resolveField(props.field, definitions)
  switch (field.type) {
    case 'boolean':
    case 'enum':
      return <SelectControl {...props} field={field} />
    case 'list':
    case 'map':
      return <RowsControl {...props} field={field} />
    case 'choice':
      return <ChoiceControl {...props} field={field} />
    case 'object': {
      const Form = isFilterPattern(field, definitions) ? FilterPatternControl : ObjectControl
      return <Form {...props} field={field} />
    }
    default:
      return <TypedControl {...props} field={field} />
  }
}
