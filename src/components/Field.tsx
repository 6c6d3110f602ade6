import FormField from '@cloudscape-design/components/form-field'
import type { ReactNode } from 'react'
import { useWarningAt } from './errorsByPath'
import type { FieldProps } from './fieldProps'

interface Props extends Omit<FieldProps, 'placeholder'> {
  error?: string | undefined
  stretch?: boolean
  children: ReactNode
}

/** A labelled control with its help and its error; `data-field` is how a link in an error summary finds it. */
export function Field({ name, label, description, constraint, error, stretch, children }: Props) {
  const warning = useWarningAt(name)
  return (
    <div data-field={name}>
      <FormField
        label={label}
        description={description}
        constraintText={constraint}
        errorText={error}
        warningText={error === undefined ? warning : undefined}
        stretch={stretch ?? true}
      >
        {children}
      </FormField>
    </div>
  )
}
