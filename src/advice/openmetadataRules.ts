import { secretNames } from '../answers/secretNames'
import { compareVersions } from '../catalog/compareVersions'
import { findServer, nearestServer } from '../catalog/openmetadataReleases'
import type { Rule } from './rule'

const knownServer: Rule = {
  needs: ['openmetadata.server'],
  check: ({ openmetadata: { server } }, { line }) => {
    if (findServer(server)) return []
    const nearest = nearestServer(server).server
    if (compareVersions(server, nearest) < 0) {
      return [
        {
          severity: 'error',
          path: 'openmetadata.server',
          message: `OpenMetadata ${server} is older than what the catalog knows. Expected ${nearest} or later.`,
          source: 'Published versions of openmetadata-ingestion',
        },
      ]
    }
    return [
      {
        severity: 'warning',
        path: 'openmetadata.server',
        message: `No ingestion package is known for server ${server}; forms are those of ${line.version}, and ${server}.0 is asked for.`,
        reason: `The nearest known server is ${nearest}.`,
        source: 'Published versions of openmetadata-ingestion',
        fix: { label: `Use ${nearest}`, changes: [{ path: 'openmetadata.server', value: nearest }] },
      },
    ]
  },
}

const safeTransport: Rule = {
  needs: ['openmetadata.url', 'openmetadata.tls'],
  check: ({ openmetadata: { url, tls } }) => {
    if (url.startsWith('http://')) {
      return [
        {
          severity: 'warning',
          path: 'openmetadata.url',
          message:
            'The token and all metadata travel unencrypted over http://. Use https:// unless the network is closed.',
        },
      ]
    }
    if (tls.verify !== 'none') return []
    return [
      {
        severity: 'warning',
        path: 'openmetadata.tls.verify',
        message: "The server's certificate is not checked. Name its CA file instead where it is not a public one.",
      },
    ]
  },
}

/** Parameter Store takes a name with a slash in it only as a path from the root, and fewer characters. */
const parameterNames: Rule = {
  needs: ['openmetadata.secretStore', 'openmetadata.token'],
  check: (answers) => {
    if (answers.openmetadata.secretStore !== 'parameter-store') return []
    return secretNames(answers)
      .filter((name) => (name.includes('/') && !name.startsWith('/')) || !/^[A-Za-z0-9_./-]+$/.test(name))
      .map((name) => ({
        severity: 'error' as const,
        path: 'openmetadata.secretStore',
        message: `Parameter Store does not take the name ${name}: letters, digits, . - _ and, for a path, / from the first character on.`,
        source: 'AWS Systems Manager user guide, parameter names',
      }))
  },
}

export const openmetadataRules: Rule[] = [knownServer, safeTransport, parameterNames]
