import type { Field } from '../../catalog/field'

const AS_WRITTEN = new Map(
  ['API', 'AWS', 'CA', 'DB', 'DBT', 'DDL', 'FQN', 'GCP', 'GCS', 'HTTP', 'IAM', 'ID', 'JSON', 'JWT', 'ML', 'S3', 'SQL']
    .concat(['SSL', 'TLS', 'URI', 'URL'])
    .map((word) => [word.toLowerCase(), word]),
)

function humanised(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_.-]+/)
    .filter(Boolean)
    .map((word) => AS_WRITTEN.get(word.toLowerCase()) ?? word.toLowerCase())
  const [first = name, ...rest] = words
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
}

/** What a field is called on the page and in messages: the schema's title, or its name made readable. */
export function fieldTitle(name: string, field: Pick<Field, 'title'>): string {
  return field.title?.trim() || humanised(name)
}
