import { type ComponentType, createContext, useContext } from 'react'
import type { JsonTree } from '../../answers/jsonTree'
import type { Field } from '../../catalog/field'
import type { FilterWay } from '../../catalog/filterPatterns'
import type { Definitions } from '../../catalog/resolveField'

export interface ControlProps<F extends Field = Field> {
  field: F
  /** What the control is called. */
  title: string
  help?: string | undefined
  /** `false` says that others beside it are required, so that this one is marked as optional. */
  required?: boolean | undefined
  /** Rows of a list carry no label of their own that can be seen. */
  bare?: boolean
  /** The dotted path of the value: where its errors are, and where an error summary finds it. */
  path: string
  value: JsonTree | undefined
  /**
   * `undefined` takes the key away: a left-out field keeps OpenMetadata's default. `at` is the place below `path` that
   * the change is to be written to, where it is not `path` itself.
   */
  onChange: (value: JsonTree | undefined, at?: { path: string; value: JsonTree }) => void
}

/** What a filter pattern needs to know of the form it is in. */
interface Filters {
  /** Whether full names are matched, with what they are in, and not a thing's own name. */
  fullNames: boolean
  wayOf: (field: string) => FilterWay
}

interface FieldsContextValue {
  definitions: Definitions
  /** The service the form is for; names of secrets are suggested from it. */
  service: string
  /** The control for any field: handed down, because forms contain each other. */
  Control: ComponentType<ControlProps>
  filters: Filters
}

export const FieldsContext = createContext<FieldsContextValue>({
  definitions: {},
  service: '',
  Control: () => null,
  filters: { fullNames: false, wayOf: () => 'both' },
})

export const useFields = () => useContext(FieldsContext)
