import { secretsWithin } from '../answers/secretsWithin'
import data from '../catalog/data/unreadSecrets.json'
import type { Finding } from './finding'
import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

const isUnread = (path: string) => data.below.some((part) => `${path}.`.includes(`.${part}.`))

/** Models that take anything keep a secret's name as the text it is; nobody looks it up then. */
const unreadSecret = serviceRule(['connection'], ({ connection }, path): Finding[] => {
  if (connection.kind === 'stored') return []
  return secretsWithin(connection.config)
    .map(({ keys }) => [path, 'connection.config', ...keys].join('.'))
    .filter(isUnread)
    .map((place) => ({
      severity: 'warning',
      path: place,
      message:
        'OpenMetadata may read this as plain text and not look the secret up. Use the rights of the role instead.',
      source: data.source,
    }))
})

export const unreadSecretRules: Rule[] = [unreadSecret]
