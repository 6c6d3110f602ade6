import Textarea from '@cloudscape-design/components/textarea'
import { useController } from 'react-hook-form'
import { useErrorBelow } from './errorsByPath'
import { Field } from './Field'
import type { FieldProps } from './fieldProps'
import { useRefusal } from './useRefusal'

interface Props extends FieldProps {
  rows?: number
  refuse?: (text: string) => string | undefined
  /** What stays of a refused text. */
  left?: (text: string) => string
}

/** A list typed or pasted as text, in whatever shape; a list already in the form is shown one item a line. */
export function TextAreaInput({ name, placeholder, rows = 2, refuse, left, ...around }: Props) {
  const { field } = useController({ name })
  const { refusal, accept } = useRefusal(refuse, left)
  const error = useErrorBelow(name)
  const value: unknown = field.value
  return (
    <Field name={name} {...around} error={refusal ?? error}>
      <Textarea
        ref={field.ref}
        value={Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''}
        placeholder={placeholder ?? ''}
        rows={rows}
        autoComplete={false}
        spellcheck={false}
        onChange={({ detail }) => field.onChange(accept(detail.value))}
        onBlur={field.onBlur}
      />
    </Field>
  )
}
