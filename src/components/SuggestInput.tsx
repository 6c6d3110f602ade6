import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest'
import { useController } from 'react-hook-form'
import { useErrorAt } from './errorsByPath'
import { Field } from './Field'
import type { FieldProps } from './fieldProps'
import { useRefusal } from './useRefusal'

interface Props extends FieldProps {
  options: AutosuggestProps.Options
  refuse?: (text: string) => string | undefined
}

/** A text with suggestions: known values are one click away, unknown ones may be typed. */
export function SuggestInput({ name, placeholder, options, refuse, ...around }: Props) {
  const { field } = useController({ name })
  const { refusal, accept } = useRefusal(refuse)
  const error = useErrorAt(name)
  const value: unknown = field.value
  return (
    <Field name={name} {...around} error={refusal ?? error}>
      <Autosuggest
        ref={field.ref}
        value={typeof value === 'string' ? value : ''}
        options={options}
        placeholder={placeholder ?? ''}
        clearAriaLabel={typeof around.label === 'string' ? `Clear ${around.label}` : 'Clear'}
        enteredTextLabel={(text) => `Use "${text}"`}
        onChange={({ detail }) => field.onChange(accept(detail.value))}
        onBlur={field.onBlur}
      />
    </Field>
  )
}
