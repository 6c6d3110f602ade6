import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { valueAt } from '../../answers/valueAt'
import { EditedPaths } from './editedPaths'

/** The form's values as an immutable copy per change, and which of them a person changed. */
export function useFormSnapshot(form: UseFormReturn) {
  const [values, setValues] = useState<Record<string, unknown>>(() => structuredClone(form.getValues()))
  const edited = useRef(new EditedPaths())
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          // react-hook-form changes its values in place; a copy lets React see that something changed.
          const now = structuredClone(form.getValues())
          if (name === undefined) edited.current.forget()
          else edited.current.note(name, valueAt(now, name))
          setValues(now)
        },
      }),
    [form],
  )
  return { values, edited: edited.current }
}
