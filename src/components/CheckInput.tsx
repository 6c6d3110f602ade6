import Checkbox from '@cloudscape-design/components/checkbox'
import { useController } from 'react-hook-form'
import { useErrorAt } from './errorsByPath'
import { Field } from './Field'
import type { FieldProps } from './fieldProps'

/** Yes or no, with the reason beside it. */
export function CheckInput({ name, label, description }: Pick<FieldProps, 'name' | 'label' | 'description'>) {
  const { field } = useController({ name })
  const error = useErrorAt(name)
  return (
    <Field name={name} label={undefined} error={error}>
      <Checkbox
        ref={field.ref}
        checked={field.value === true}
        description={description}
        onChange={({ detail }) => field.onChange(detail.checked)}
        onBlur={field.onBlur}
      >
        {label}
      </Checkbox>
    </Field>
  )
}
