/**
 * The shape of one connector or pipeline option form, as `npm run catalog` writes it from the models of a published
 * `openmetadata-ingestion` package. Keys are left out where they say nothing, so that a line's file stays small.
 */
interface FieldBase {
  /** The schema's own short title, e.g. "Host and Port". Longer help is ours: see fieldHelp. */
  title?: string
  /** What OpenMetadata assumes when the field is left out. Shown as a placeholder, never written into a file. */
  default?: unknown
}

export interface TextField extends FieldBase {
  type: 'text'
  format?: 'uri' | 'email' | 'date' | 'date-time'
  pattern?: string
  minLength?: number
}

/** A password-format string. Answers hold a reference to a secret for it, never a value. */
export interface SecretField extends FieldBase {
  type: 'secret'
}

export interface NumberField extends FieldBase {
  type: 'integer' | 'number'
  min?: number
  max?: number
}

export interface BooleanField extends FieldBase {
  type: 'boolean'
}

export interface EnumField extends FieldBase {
  type: 'enum'
  values: string[]
}

export interface ObjectField extends FieldBase {
  type: 'object'
  fields: Record<string, Field>
  required?: string[]
}

export interface ListField extends FieldBase {
  type: 'list'
  items: Field
}

/** An object whose keys the person chooses. */
export interface MapField extends FieldBase {
  type: 'map'
  values: Field
}

/** One of several forms, chosen by the title of the option. */
export interface ChoiceField extends FieldBase {
  type: 'choice'
  options: Field[]
}

/** A form shared within the line, to be looked up in its `definitions`. */
export interface RefField extends FieldBase {
  type: 'ref'
  ref: string
}

/** Anything the schema leaves open: JSON as it stands. */
export interface AnyField extends FieldBase {
  type: 'any'
}

export type Field =
  | TextField
  | SecretField
  | NumberField
  | BooleanField
  | EnumField
  | ObjectField
  | ListField
  | MapField
  | ChoiceField
  | RefField
  | AnyField
