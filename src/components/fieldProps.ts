import type { ReactNode } from 'react'

/** What every form control of ours is told: where its value lives in the form, and what the person reads around it. */
export interface FieldProps {
  /** The dotted path in the form. */
  name: string
  label: ReactNode
  /** One line above the control: what is asked, or where the value is found. */
  description?: ReactNode
  /** One line below the control: what a right value looks like. */
  constraint?: ReactNode
  placeholder?: string
}
