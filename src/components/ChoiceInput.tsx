import RadioGroup, { type RadioGroupProps } from '@cloudscape-design/components/radio-group'
import { useController } from 'react-hook-form'
import { useErrorAt } from './errorsByPath'
import { Field } from './Field'
import type { FieldProps } from './fieldProps'

interface Props extends FieldProps {
  options: RadioGroupProps.RadioButtonDefinition[]
  onPicked?: (value: string) => void
}

/** One of a few values, all in sight. */
export function ChoiceInput({ name, options, onPicked, placeholder: _unused, ...around }: Props) {
  const { field } = useController({ name })
  const error = useErrorAt(name)
  const value: unknown = field.value
  return (
    <Field name={name} {...around} error={error}>
      <RadioGroup
        ref={field.ref}
        value={typeof value === 'string' ? value : null}
        items={options}
        onChange={({ detail }) => {
          field.onChange(detail.value)
          onPicked?.(detail.value)
        }}
      />
    </Field>
  )
}
