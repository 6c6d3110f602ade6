import type { ReactNode } from 'react'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import type { ControlProps } from './fieldControl'

interface Props extends Pick<ControlProps, 'title' | 'help' | 'required' | 'bare' | 'path'> {
  problem?: string | undefined
  note?: string | undefined
  /** Leaves errors to the control below that has the same path. */
  quiet?: boolean
  children: ReactNode
}

/** A control under its title, with its help and its error. */
export function Labelled({ title, help, required, bare, path, problem, note, quiet, children }: Props) {
  const error = useErrorAt(path)
  const label = required === false ? [title, <i key="optional"> - optional</i>] : title
  return (
    <Field
      name={path}
      label={bare ? undefined : label}
      description={bare ? undefined : help}
      constraint={note}
      error={problem ?? (quiet ? undefined : error)}
      stretch={bare ?? false}
    >
      {children}
    </Field>
  )
}
