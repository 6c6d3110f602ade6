import { isRecord } from '../../answers/isRecord'
import { textAt, valueAt } from '../../answers/valueAt'
import { APPROACHES } from '../approach/approachTexts'
import { labelOf, placeOf } from '../labelOf'
import { type StepId, stepOf } from '../steps'

interface Pair {
  label: string
  value: string
}

type Values = Record<string, unknown>

/** An answer in words a person reads; a dash where nothing was said. */
function words(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map(words).join(', ')
  return value === undefined || value === null || value === '' ? '–' : String(value)
}

const WORDS: Record<string, string> = {
  'secrets-manager': 'AWS Secrets Manager',
  'parameter-store': 'SSM Parameter Store',
  system: 'By the system’s authorities',
  'ca-file': 'By a CA file',
  none: 'Not at all',
  separate: 'A DAG and a workflow config beside it',
  inline: 'One self-contained DAG file',
  ecr: 'My copy in Amazon ECR',
  cloudformation: 'A CloudFormation stack',
  terraform: 'Terraform',
  commands: 'AWS commands',
  open: 'Open',
  closed: 'Closed',
}

const SIZES: Record<string, (size: number) => string> = {
  'approach.cpu': (units) => `${units / 1024} vCPU`,
  'approach.memory': (mebibytes) => `${mebibytes / 1024} GB`,
}

/** How much a text is that is too long to be shown. */
function lineCount(text: string): string {
  const lines = text.trimEnd().split('\n').length
  return lines === 1 ? '1 line' : `${lines} lines`
}

/** Answers picked from a list read as they do on their page; typed ones stand as they are. */
function pairOf(values: Values, path: string): Pair {
  const value = valueAt(values, path)
  if (path === 'environment.ownRequirements') return { label: labelOf(path), value: lineCount(String(value)) }
  const picked = CHOSEN.has(path) ? WORDS[String(value)] : undefined
  return { label: labelOf(path), value: picked ?? SIZES[path]?.(Number(value)) ?? words(value) }
}

const CHOSEN = new Set([
  'environment.network',
  'openmetadata.secretStore',
  'openmetadata.tls.verify',
  'runtime.layout',
  'approach.image.host',
  'approach.setup',
])

const pairs = (values: Values, paths: string[]): Pair[] =>
  paths.toSorted((left, right) => placeOf(left) - placeOf(right)).map((path) => pairOf(values, path))

const below = (values: Values, room: string): string[] =>
  Object.entries((valueAt(values, room) as Values | undefined) ?? {}).flatMap(([key, value]) => {
    const path = `${room}.${key}`
    if (key === 'kind' || value === undefined || value === '') return []
    return isRecord(value) ? below(values, path) : [path]
  })

/** What was said on a step, as pairs of label and value. Services have a summary of their own. */
export function summarise(step: Exclude<StepId, 'services' | 'review'>, values: Values): Pair[] {
  const asked = below(values, 'environment').filter((path) => stepOf(path) === step)
  if (step === 'environment') return pairs(values, [...asked, ...below(values, 'openmetadata')])
  if (step === 'approach') {
    const kind = textAt(values, 'approach.kind')
    return [{ label: 'Approach', value: APPROACHES.find((text) => text.kind === kind)?.title ?? '–' }]
  }
  return pairs(values, [...below(values, 'approach'), ...asked, ...below(values, 'runtime')])
}
