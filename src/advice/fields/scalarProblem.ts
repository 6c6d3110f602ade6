import type { JsonTree } from '../../answers/jsonTree'
import type { BooleanField, EnumField, NumberField, TextField } from '../../catalog/field'
import { closestName } from './closestName'

type ScalarField = TextField | NumberField | BooleanField | EnumField

const FORMATS: Record<NonNullable<TextField['format']>, { like: string; test: (text: string) => boolean }> = {
  // pydantic's AnyUrl and the browser follow the same standard; "host:8080" alone would pass it, as a scheme "host".
  uri: {
    like: 'an address with its scheme, such as https://host.example.com:8080',
    test: (text) => URL.canParse(text) && /^[a-z][a-z\d+.-]*:\/\//i.test(text.trim()),
  },
  email: {
    like: 'an e-mail address such as name@example.com',
    test: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  },
  date: { like: 'a date such as 2026-01-31', test: (text) => /^\d{4}-[01]\d-[0-3]\d$/.test(text) },
  'date-time': {
    like: 'a date and time such as 2026-01-31T08:00:00Z',
    test: (text) => /^\d{4}-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d/.test(text),
  },
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text)
  } catch {
    // A pattern only Python understands can't be judged here.
    return true
  }
}

function textProblem(field: TextField, value: JsonTree): string | undefined {
  if (typeof value !== 'string') return 'must be text'
  const format = field.format && FORMATS[field.format]
  if (format && !format.test(value)) return `must be ${format.like}`
  if (field.minLength !== undefined && value.length < field.minLength)
    return field.minLength === 1 ? 'must not be empty' : `must have at least ${field.minLength} characters`
  if (field.pattern !== undefined && !matches(field.pattern, value)) return `must match ${field.pattern}`
  return undefined
}

function numberProblem(field: NumberField, value: JsonTree): string | undefined {
  const what = field.type === 'integer' ? 'a whole number such as 10' : 'a number such as 2.5'
  if (typeof value === 'string') return `must be ${what}, without quotes`
  if (typeof value !== 'number' || (field.type === 'integer' && !Number.isInteger(value))) return `must be ${what}`
  if (field.min !== undefined && value < field.min) return `must be at least ${field.min}`
  if (field.max !== undefined && value > field.max) return `must be at most ${field.max}`
  return undefined
}

const SHOWN_VALUES = 12

function enumProblem(field: EnumField, value: JsonTree): string | undefined {
  if (typeof value === 'string' && field.values.includes(value)) return undefined
  const shown = field.values.slice(0, SHOWN_VALUES).join(', ') + (field.values.length > SHOWN_VALUES ? ', …' : '')
  const close = typeof value === 'string' ? closestName(value, field.values) : undefined
  return `must be ${field.values.length === 1 ? '' : 'one of '}${shown}${close ? ` (did you mean ${close}?)` : ''}`
}

/** What is wrong with a value that has no parts, as the end of a sentence that begins with the field's title. */
export function scalarProblem(field: ScalarField, value: JsonTree): string | undefined {
  switch (field.type) {
    case 'text':
      return textProblem(field, value)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false'
    case 'enum':
      return enumProblem(field, value)
    default:
      return numberProblem(field, value)
  }
}
