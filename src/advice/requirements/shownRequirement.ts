import type { NamedRequirement } from '../../answers/requirements/requirementLine'

/** A requirement as it is spoken of: `SQLAlchemy>=2,<3`, without marker and options. */
export function shownRequirement({ typed, extras, specifiers, url }: NamedRequirement): string {
  const asked = extras.length > 0 ? `[${extras.join(',')}]` : ''
  const versions = specifiers.map(({ operator, version }) => `${operator}${version}`).join(',')
  return `${typed}${asked}${versions}${url === undefined ? '' : ` @ ${url}`}`
}
