import { fnv1a64 } from './fnv1a64'

/** Steps on the way to a secret that say nothing a person would put into its name. */
const PLAIN_STEPS = [
  'authType',
  'auth',
  'authConfig',
  'awsConfig',
  'sslConfig',
  'credentials',
  'gcpConfig',
  'connection',
]

/**
 * A text in the characters that a secret's name can contain, or `otherwise` if none are left. A text that loses letters
 * beyond ASCII gets a hash of the whole text, or Müller and Möller would share a password.
 */
function namePart(text: string, otherwise: string): string {
  const part = text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^-+|-+$/g, '') || otherwise
  return /[^\p{ASCII}]/u.test(text) ? `${part}-${fnv1a64(text)}` : part
}

/**
 * A name for the secret of a field, from the service's name: `/openmetadata/redshift_prod/password`. Where a form has
 * the same field twice, as Kafka its certificates, the step above it is in the name, so that each has its own.
 */
export function suggestedSecret(service: string, path: string): string {
  const below = path.replace(/^services\.\d+\.(?:connection\.config|pipelines\.\d+\.options)\./, '').split('.')
  const last = below.length - 1
  const steps = below.filter((key, index) => index === last || !(PLAIN_STEPS.includes(key) || /^\d+$/.test(key)))
  return ['/openmetadata', namePart(service, 'service'), ...steps.map((step) => namePart(step, 'secret'))].join('/')
}
