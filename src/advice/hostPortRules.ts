import { resolveField } from '../catalog/resolveField'
import type { Finding } from './finding'
import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

const SCHEME = /^[a-z][a-z\d+.-]*:\/\/(.*?)\/*$/is

/** What is surely wrong with a host and port that OpenMetadata puts behind a scheme of its own. */
function hostPortFinding(text: string, path: string): Finding[] {
  const bare = SCHEME.exec(text.trim())?.[1]
  if (bare !== undefined)
    return [
      {
        severity: 'warning',
        path,
        message: `Host and port stand here without a scheme: ${bare || 'host.example.com:5432'}.`,
        reason: 'OpenMetadata puts the scheme of the connection in front of it.',
        ...(bare && { fix: { label: `Use ${bare}`, changes: [{ path, value: bare }] } }),
      },
    ]
  if (!/\s/.test(text.trim())) return []
  return [{ severity: 'warning', path, message: 'A blank stands in the host and port: host.example.com:5432.' }]
}

/**
 * A `hostPort` that the form has no format for is a host with its port; where an address belongs, the form says `uri`
 * and the value is held to that. Only a warning, because the parser takes any text.
 */
const hostPort = serviceRule(['connector', 'connection.kind'], ({ connector, connection }, path, _, line) => {
  const form = Object.hasOwn(line.connectors, connector) ? line.connectors[connector]?.form : undefined
  const field = form && Object.hasOwn(form.fields, 'hostPort') ? form.fields.hostPort : undefined
  if (connection.kind === 'stored' || !field) return []
  const resolved = resolveField(field, line.definitions)
  const { hostPort: given } = connection.config
  if (resolved.type !== 'text' || resolved.format !== undefined || typeof given !== 'string') return []
  return hostPortFinding(given, `${path}.connection.config.hostPort`)
})

export const hostPortRules: Rule[] = [hostPort]
