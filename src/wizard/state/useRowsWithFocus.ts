import { useFieldArray } from 'react-hook-form'
import { focusField } from './focusField'

/**
 * A list in the form whose focus never gets lost: a new row is entered at the field at `entry`, and when a row goes, the
 * focus moves to the button that adds rows, which stands in the field of the list itself.
 */
export function useRowsWithFocus(name: string, entry: string) {
  const { fields, append, remove } = useFieldArray({ name })
  // After the next paint, when the row is there or gone.
  const focusLater = (path: string) => requestAnimationFrame(() => focusField(path))
  return {
    rows: fields.map(({ id }) => id),
    add: (row: Record<string, unknown>) => {
      append(row, { shouldFocus: false })
      focusLater(`${name}.${fields.length}.${entry}`)
    },
    remove: (index: number) => {
      remove(index)
      focusLater(name)
    },
  }
}
