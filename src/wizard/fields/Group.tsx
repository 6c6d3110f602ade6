import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useErrorAt } from '../../components/errorsByPath'
import type { ControlProps } from './fieldControl'
import './fields.css'

interface Props extends Pick<ControlProps, 'title' | 'help' | 'required' | 'path'> {
  problem?: string | undefined
  preset?: string | undefined
  children: ReactNode
}

/** Several controls that belong together, under one title that a screen reader says with each of them. */
export function Group({ title, help, required, path, problem, preset, children }: Props) {
  const error = useErrorAt(path)
  return (
    <fieldset className="field-group" data-field={path}>
      <legend>
        <Box variant="strong">
          {title}
          {required === false && <i> - optional</i>}
        </Box>
      </legend>
      <SpaceBetween size="xs">
        {help && <Box color="text-body-secondary">{help}</Box>}
        {children}
        {preset && <Box variant="small">Default: {preset}</Box>}
        {(problem ?? error) && <FormField errorText={problem ?? error} />}
      </SpaceBetween>
    </fieldset>
  )
}
