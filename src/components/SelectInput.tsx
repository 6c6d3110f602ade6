import Select, { type SelectProps } from '@cloudscape-design/components/select'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { useErrorAt } from './errorsByPath'
import { Field } from './Field'
import type { FieldProps } from './fieldProps'

interface Props extends FieldProps {
  options: SelectProps.Option[]
  /** Offers a search box, for long lists. */
  searchable?: boolean
  empty?: ReactNode
  /** For values that are no text in the form. */
  parse?: (value: string) => unknown
  onPicked?: (value: string) => void
}

/** One of a list of known values. A value in the form that is not on the list is shown as it is. */
export function SelectInput({ name, placeholder, options, searchable, empty, parse, onPicked, ...around }: Props) {
  const { field } = useController({ name })
  const error = useErrorAt(name)
  const value: unknown = field.value
  const current = value === undefined || value === null || value === '' ? undefined : String(value)
  const selected = options.find((option) => option.value === current)
  return (
    <Field name={name} {...around} error={error}>
      <Select
        ref={field.ref}
        selectedOption={selected ?? (current === undefined ? null : { value: current, label: current })}
        options={options}
        placeholder={placeholder ?? 'Choose'}
        triggerVariant="label"
        empty={empty ?? 'Nothing to choose from'}
        {...(searchable && {
          filteringType: 'auto' as const,
          filteringPlaceholder: 'Type a part of the name',
          filteringAriaLabel: 'Search',
          noMatch: 'No match',
        })}
        onChange={({ detail }) => {
          const picked = detail.selectedOption.value ?? ''
          field.onChange(parse ? parse(picked) : picked)
          onPicked?.(picked)
        }}
        onBlur={field.onBlur}
      />
    </Field>
  )
}
