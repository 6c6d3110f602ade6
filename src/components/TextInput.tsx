import Input, { type InputProps } from '@cloudscape-design/components/input'
import { useController } from 'react-hook-form'
import { useErrorAt } from './errorsByPath'
import { Field } from './Field'
import type { FieldProps } from './fieldProps'
import { useRefusal } from './useRefusal'

interface Props extends FieldProps {
  inputMode?: InputProps.InputMode
  /** Says why a text may not even stand in the field. Such a text is dropped at once. */
  refuse?: (text: string) => string | undefined
}

/** A line of text bound to the form. Numbers are typed here, too: the schema reads them from text. */
export function TextInput({ name, placeholder, inputMode, refuse, ...around }: Props) {
  const { field } = useController({ name })
  const { refusal, accept } = useRefusal(refuse)
  const error = useErrorAt(name)
  const value: unknown = field.value
  return (
    <Field name={name} {...around} error={refusal ?? error}>
      <Input
        ref={field.ref}
        value={value === undefined || value === null ? '' : String(value)}
        placeholder={placeholder ?? ''}
        autoComplete={false}
        spellcheck={false}
        {...(inputMode && { inputMode })}
        onChange={({ detail }) => field.onChange(accept(detail.value))}
        onBlur={field.onBlur}
      />
    </Field>
  )
}
