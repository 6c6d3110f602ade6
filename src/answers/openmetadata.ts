import { z } from 'zod'
import { secretReferenceSchema } from './secretReference'
import { optionalText, text } from './text'
import { versionRules } from './versionRules'

function isServerUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.search === '' && url.hash === ''
}

/** Certificate checking towards the server: the system's authorities, a CA file that is there at run time, or none at all. */
const tlsSchema = z
  .strictObject({
    verify: z.enum(['system', 'ca-file', 'none']).default('system'),
    caFile: optionalText({
      like: 'an absolute path such as /usr/local/airflow/dags/certs/ca.pem',
      pattern: /^\/[\w./-]+$/,
    }),
  })
  .superRefine((tls, context) => {
    if (tls.verify === 'ca-file' && tls.caFile === undefined)
      context.addIssue({
        code: 'custom',
        path: ['caFile'],
        message: 'Enter the absolute path of the CA file at run time.',
      })
  })

export const openmetadataSchema = z.strictObject({
  /** The server's version, x.y.z; the ingestion version follows from it. */
  server: text(versionRules.server),
  /** Where the server answers, without /api: the workflow config adds it. */
  url: text({
    like: 'the address of the server, https:// or http://, without user, query or fragment: https://openmetadata.example.com',
    accept: isServerUrl,
    understand: (pasted) => pasted.replace(/\/+$/, '').replace(/\/api(?:\/v1)?$/, ''),
  }),
  token: secretReferenceSchema,
  secretStore: z.enum(['secrets-manager', 'parameter-store'], { error: 'Choose where the secrets are kept.' }),
  tls: tlsSchema.prefault({}),
  /** Whether OpenMetadata keeps a described connection with the service; if not, only the workflows know it. */
  storeServiceConnection: z.boolean().default(true),
  /** Whether each run's outcome is shown on the service's page in OpenMetadata. */
  showRuns: z.boolean().default(false),
})
